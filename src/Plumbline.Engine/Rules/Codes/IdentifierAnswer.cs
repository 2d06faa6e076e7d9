namespace Plumbline.Engine.Rules.Codes;

/// <summary>What the code of interface identifiers answers.</summary>
/// <param name="State">The kind of answer.</param>
/// <param name="Made">The identifier that was made, or null.</param>
/// <param name="Checked">The addresses that were checked.</param>
/// <param name="Missing">Names of what is missing to make one.</param>
public sealed record IdentifierAnswer(AnswerState State, MadeIdentifier? Made, IReadOnlyList<CheckedAddress> Checked, IReadOnlyList<string> Missing) : ContentAnswer(State)
{
    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        if (Made is { } made)
        {
            yield return ("identifier", made.Identifier);
            if (made.Address is { } address) yield return ("made_address", address);
        }
        if (Missing.Count > 0) yield return ("missing", string.Join(" ", Missing));
        foreach (var one in Checked)
        {
            yield return ("address", one.Address ?? "");
            yield return ("iid", one.Identifier ?? "");
            yield return ("eui_64", one.Eui64);
            yield return ("mac", one.Mac ?? "");
            yield return ("reserved", one.Reserved ?? "");
            yield return ("conforms", one.Conforms ?? "");
            yield return ("why", string.Join(" / ", one.Why));
        }
        foreach (var problem in Problems) yield return ("problem", problem);
    }
}

/// <summary>What the identifier of an address is.</summary>
/// <param name="Given">As it came.</param>
/// <param name="Address">The address in short form; null where an identifier alone was given.</param>
/// <param name="Identifier">The identifier; null where such an address has none.</param>
/// <param name="Eui64"><c>yes</c>: of the form made from a 48-bit MAC address; <c>possible</c>: only the 64-bit hardware address could tell; <c>no</c>; <c>none</c> where the address has no interface identifier.</param>
/// <param name="Why">The reasons, those that decide first.</param>
public sealed record CheckedAddress(string Given, string? Address, string? Identifier, string Eui64, IReadOnlyList<string> Why)
{
    /// <summary>Line of the file, where it came from one.</summary>
    public int? Line { get; init; }

    /// <summary>The MAC address of which it is made, where it is.</summary>
    public string? Mac { get; init; }

    /// <summary>What the identifier is reserved for, where it is.</summary>
    public string? Reserved { get; init; }

    /// <summary>With the mode of assignment given: <c>yes</c>, <c>no</c>, <c>cannot-decide</c>, <c>not-applicable</c>; else null.</summary>
    public string? Conforms { get; init; }
}

using Plumbline.Engine.Rules.Codes;

namespace Plumbline.App.Output.Sheets;

/// <summary>Interface identifiers: one that was made with its steps, and what addresses are.</summary>
internal static class IdentifierSheet
{
    public static IEnumerable<SheetBlock> Of(IdentifierAnswer answer)
    {
        if (answer.Made is { } made)
        {
            yield return new SheetHeading("The identifier");
            yield return new SheetLine(made.Address is null ? made.Identifier : $"{made.Identifier}; address {made.Address}", Strong: true);
            yield return new SheetLine($"by {made.Method}: {made.Reference}");
            yield return new SheetList(made.Steps);
            foreach (var note in made.Notes) yield return new SheetLine(note);
        }
        if (answer.Missing.Count > 0)
        {
            yield return new SheetHeading("The identifier");
            yield return new SheetLine("cannot be made, value missing: " + string.Join(", ", answer.Missing), Strong: true);
        }
        if (answer.Checked.Count == 0) yield break;
        yield return new SheetHeading(answer.Checked.Count == 1 ? "The address" : $"The addresses: {Sum(answer)}");
        if (answer.Checked.Count > 1)
        {
            yield return Table(answer);
            yield break;
        }
        var one = answer.Checked[0];
        yield return new SheetLine(Verdict(one) + (one.Conforms is null ? "" : $"; {Conformity(one.Conforms)}"), Strong: true);
        yield return new SheetList(one.Why);
        if (one.Identifier is not null) yield return new SheetLine($"identifier {one.Identifier}{(one.Address is null ? "" : $" of {one.Address}")}{(one.Mac is null ? "" : $"; MAC address {one.Mac}")}");
    }

    public static SheetTable Table(IdentifierAnswer answer)
    {
        var (lines, conform) = (answer.Checked.Any(c => c.Line is not null), answer.Checked.Any(c => c.Conforms is not null));
        return new SheetTable("Addresses", [.. lines ? (string[])["#line"] : [], "address", "EUI-64", .. conform ? (string[])["conforms"] : [], "MAC address", "why"],
            [.. answer.Checked.Select(c => (IReadOnlyList<string>)[.. lines ? (string[])[c.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""] : [], c.Address ?? c.Given, c.Eui64, .. conform ? (string[])[c.Conforms ?? ""] : [], c.Mac ?? "", string.Join("; ", c.Why)])]);
    }

    private static string Sum(IdentifierAnswer answer) => string.Join(", ", answer.Checked.GroupBy(c => c.Conforms ?? c.Eui64).OrderByDescending(g => g.Count()).Select(g => $"{g.Count():#,0} {(g.First().Conforms is { } conforms ? Conformity(conforms) : Word(g.Key))}"));

    private static string Verdict(CheckedAddress one) => one.Eui64 switch
    {
        "yes" => "EUI-64 by RFC 4291",
        "possible" => "perhaps an EUI-64 of a 64-bit hardware address",
        "none" => "without an interface identifier of 64 bits",
        _ => "not an EUI-64",
    };

    private static string Word(string eui) => eui switch { "yes" => "EUI-64", "no" => "not EUI-64", "possible" => "perhaps EUI-64", _ => "without identifier" };

    private static string Conformity(string conforms) => conforms switch
    {
        "yes" => "conforms",
        "no" => "does not conform",
        "cannot-decide" => "cannot be decided",
        _ => "not applicable",
    };
}

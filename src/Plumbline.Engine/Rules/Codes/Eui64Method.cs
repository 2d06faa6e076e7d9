namespace Plumbline.Engine.Rules.Codes;

/// <summary>Modified EUI-64 from a hardware address: RFC 4291, section 2.5.1 and appendix A.</summary>
/// <param name="Id">Name of the method.</param>
public sealed record Eui64Method(string Id) : IdentifierMethod(Id, "RFC 4291, section 2.5.1 and appendix A")
{
    /// <inheritdoc/>
    public override MadeIdentifier? Make(ContentQuestion question, List<string> problems, List<string> missing)
    {
        if (question["mac"] is not { } given)
        {
            missing.Add("mac");
            return null;
        }
        if (HardwareAddress.Read(given) is not { } hardware)
        {
            problems.Add($"mac: '{given}' is no hardware address; write six bytes as 34-56-78-9A-BC-DE, or eight of an EUI-64");
            return null;
        }
        if (hardware.IsGroup)
        {
            problems.Add($"mac: {hardware} is the address of a group (the lowest bit of its first byte is set); no single interface has it");
            return null;
        }
        var made = InterfaceIdentifier.Of(hardware);
        var steps = new List<string>();
        if (hardware.Bits == 48) steps.Add($"FF-FE between the third and the fourth byte: {new HardwareAddress(made.Inverted.Value, 64)}");
        steps.Add($"universal/local bit inverted: {new HardwareAddress(made.Value, 64)}");
        var prefix = Ipv6Text.Prefix(question, problems);
        if (problems.Count > 0) return null;
        var notes = new List<string>();
        if (hardware.IsLocal) notes.Add("The hardware address was assigned locally, as those that systems draw by lot; the identifier is not unique by its making.");
        if (made.ReservedFor is { } reserved) notes.Add($"The identifier is reserved: {reserved}; no interface may take it.");
        return new MadeIdentifier(Id, Reference, made.ToString(), prefix is { } high ? Ipv6Text.Show(high, made) : null, steps) { Notes = notes };
    }
}

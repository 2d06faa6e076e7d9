namespace Plumbline.Engine.Rules.Codes;

/// <summary>IPv6 interface identifiers: made by one of some methods, and addresses checked for what their identifiers are.</summary>
/// <param name="Methods">The methods of the source, those too that it does not describe.</param>
public sealed record IdentifierCode(IReadOnlyList<IdentifierMethod> Methods) : RulebookContent
{
    /// <summary>The code with what it asks for.</summary>
    public static IdentifierCode Of(IReadOnlyList<IdentifierMethod> methods) => new(methods)
    {
        Asks =
        [
            Ask("make", "Make an identifier by which method?", "用何种方法生成接口标识？", "A method that the source names without describing it answers so.", [.. methods.Select(m => m.Id)]),
            Ask("address", "Which addresses are to be checked?", "要检查哪些地址？", "One or several, with blanks or commas between. A list is given as a file: one address a line, or a column 'address'."),
            Ask("iid", "Which interface identifier is to be checked?", "要检查哪个接口标识？", "Four groups, as 3656:78ff:fe9a:bcde."),
            Ask("mac", "Which hardware address has the interface?", "接口的硬件地址（MAC）是什么？", "Six bytes, as 34-56-78-9A-BC-DE, or eight of an EUI-64."),
            Ask("prefix", "Which prefix has the network?", "网络前缀是什么？", "64 bits, as 2001:db8:0:1::/64."),
            Ask("net_iface", "RFC 7217: what names the interface (Net_Iface)?", "RFC 7217：接口名称（Net_Iface）？", "Such as eth0, an index, or its hardware address."),
            Ask("network_id", "RFC 7217: what names the network (Network_ID)?", "RFC 7217：网络名称（Network_ID）？", "Such as the name of a wireless network; may be left out."),
            Ask("dad_counter", "RFC 7217: how many collisions were there (DAD_Counter)?", "RFC 7217：冲突次数（DAD_Counter）？", "0 where not given."),
            Ask("secret_key", "RFC 7217: the secret key", "RFC 7217：密钥", "Hexadecimal, at least 32 digits. The site does not ask for it: it would stand in the address."),
            Ask("hash", "RFC 7217: which hash?", "RFC 7217：使用何种散列算法？", null, OpaqueMethod.Hashes),
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> NotOnPages => ["net_iface", "network_id", "dad_counter", "secret_key", "hash"];

    /// <inheritdoc/>
    public override bool TakesRows => true;

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        List<string> problems = [], missing = [], open = [];
        List<CheckedAddress> found = [];
        if (question.Rows.Count > 0) AddressRows.Check(question, found, problems);
        foreach (var one in question["address"]?.Split([' ', ',', ';', '\n', '\r', '\t', '，', '；'], StringSplitOptions.RemoveEmptyEntries) ?? []) Add(AddressCheck.OfAddress(one, question["mac"], question["mode"]), found, problems);
        if (question["iid"] is { } iid) Add(AddressCheck.OfIdentifier(iid, question["mac"], question["mode"]), found, problems);
        var make = question["make"] ?? (found.Count == 0 && problems.Count == 0 && question.Rows.Count == 0 ? question["mac"] is not null ? "eui-64" : question["secret_key"] is not null ? "opaque" : null : null);
        MadeIdentifier? made = null;
        if (make is not null)
        {
            var method = Methods.FirstOrDefault(m => FactReader.SameWords(m.Id, make));
            if (method is null) problems.Add($"make: '{make}' is no method that the rulebook knows; it knows {string.Join(", ", Methods.Select(m => m.Id))}");
            else made = method.Make(question, problems, missing);
            if (method is UnstatedMethod unstated) open.Add($"{unstated.Id}: {unstated.Open}");
        }
        var state = open.Count > 0 ? AnswerState.NotStated : missing.Count > 0 || (made is null && found.Count == 0) || found.Exists(c => c.Conforms == "cannot-decide") ? AnswerState.CannotDecide : AnswerState.Decided;
        return new IdentifierAnswer(state, made, found, missing) { Problems = problems, Open = open };
    }

    private static void Add((CheckedAddress? Found, string? Problem) result, List<CheckedAddress> found, List<string> problems)
    {
        if (result.Found is { } one) found.Add(one);
        if (result.Problem is { } problem) problems.Add(problem);
    }
}

namespace Plumbline.Engine.Rules.Codes;

/// <summary>Addresses from a file: one a line, or columns headed <c>address</c> or <c>iid</c>, <c>mac</c> and <c>mode</c>.</summary>
internal static class AddressRows
{
    public static void Check(ContentQuestion question, List<CheckedAddress> found, List<string> problems)
    {
        var head = question.Rows[0];
        int address = Column(head, "address", "地址"), iid = Column(head, "iid", "接口标识"), mac = Column(head, "mac", "MAC地址"), mode = Column(head, "mode", "分配方式");
        var headed = address >= 0 || iid >= 0;
        if (!headed && Ipv6Text.Read(head.Cells[0]) is null)
        {
            problems.Add($"line {head.Line}: neither a column 'address' or 'iid' nor an IPv6 address");
            return;
        }
        foreach (var row in headed ? question.Rows.Skip(1) : question.Rows)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace)) continue;
            var (hardware, how) = (Cell(row, mac) ?? question["mac"], Cell(row, mode) ?? question["mode"]);
            var (one, problem) = Cell(row, headed ? address : 0) is { } given ? AddressCheck.OfAddress(given, hardware, how)
                : Cell(row, iid) is { } alone ? AddressCheck.OfIdentifier(alone, hardware, how) : (null, "no address");
            if (one is not null) found.Add(one with { Line = row.Line });
            if (problem is not null) problems.Add($"line {row.Line}: {problem}");
        }
    }

    private static int Column(ContentRow head, string name, string zh)
    {
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (FactReader.SameWords(head.Cells[i], name) || FactReader.SameWords(head.Cells[i], zh)) return i;
        }
        return -1;
    }

    private static string? Cell(ContentRow row, int column) => column >= 0 && column < row.Cells.Count && row.Cells[column].Trim() is { Length: > 0 } text ? text : null;
}

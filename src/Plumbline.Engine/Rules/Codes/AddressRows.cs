namespace Plumbline.Engine.Rules.Codes;

/// <summary>Addresses from a file: one a line, or columns headed <c>address</c> or <c>iid</c>, <c>mac</c> and <c>mode</c>.</summary>
internal static class AddressRows
{
    public static void Check(ContentQuestion question, List<CheckedAddress> found, List<string> problems)
    {
        var head = question.Rows[0];
        int address = head.Column("address", "地址"), iid = head.Column("iid", "接口标识"), mac = head.Column("mac", "MAC地址"), mode = head.Column("mode", "分配方式");
        var headed = address >= 0 || iid >= 0;
        if (!headed && (head.Cells.Count == 0 || Ipv6Text.Read(head.Cells[0]) is null))
        {
            problems.Add($"line {head.Line}: neither a column 'address' or 'iid' nor an IPv6 address");
            return;
        }
        foreach (var row in headed ? question.Rows.Skip(1) : question.Rows)
        {
            if (row.IsEmpty) continue;
            var (hardware, how) = (row.Cell(mac) ?? question["mac"], row.Cell(mode) ?? question["mode"]);
            var (one, problem) = row.Cell(headed ? address : 0) is { } given ? AddressCheck.OfAddress(given, hardware, how)
                : row.Cell(iid) is { } alone ? AddressCheck.OfIdentifier(alone, hardware, how) : (null, "no address");
            if (one is not null) found.Add(one with { Line = row.Line });
            if (problem is not null) problems.Add($"line {row.Line}: {problem}");
        }
    }
}

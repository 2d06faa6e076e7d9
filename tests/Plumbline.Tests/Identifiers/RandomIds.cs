using Plumbline.Engine.Identifiers;

namespace Plumbline.Tests.Identifiers;

/// <summary>Chinese identifiers made of fields, with a seed.</summary>
internal sealed class RandomIds(int seed)
{
    private static readonly string[] National = ["GB", "GB/T", "GB/Z", "GBn", "GBJ", "JJF", "GHZB"];
    private static readonly string[] Sector = ["YD/T", "QC/T", "JB/Z", "HJ", "NB/SH/T", "JGJ", "FZ/T"];
    private static readonly string[] Local = ["DB11/T", "DB4403/T", "DB44/", "DB65/Z"];
    private static readonly string[] Association = ["T/CESA", "T/31SCTA", "T/ZZB", "T/CAICI"];
    private static readonly string[] Enterprise = ["Q/GDW", "Q/SY", "Q/12ABC"];

    private readonly Random _random = new(seed);

    public StandardId Next() => _random.Next(7) switch
    {
        0 => Numbered(National, IdentifierKind.NationalMandatory, 1, 99999),
        1 => Numbered(Sector, IdentifierKind.Sector, 1, 99999),
        2 => Numbered(Local, IdentifierKind.Local, 1, 9999),
        3 => Numbered(Association, IdentifierKind.Association, 1, 99999, zeros: true),
        4 => Numbered(Enterprise, IdentifierKind.Enterprise, 1, 9999999),
        5 => Plan(),
        _ => Amended(),
    };

    private StandardId Numbered(string[] publishers, IdentifierKind kind, int low, int high, bool zeros = false) => new()
    {
        Family = IdFamily.Chinese,
        Kind = kind,
        Publisher = Pick(publishers),
        Number = _random.Next(low, high).ToString(zeros ? "0000" : "0"),
        Part = _random.Next(3) == 0 ? _random.Next(1, 999).ToString() : null,
        Year = _random.Next(1949, 2036).ToString(),
        Confirmed = _random.Next(20) == 0 ? _random.Next(1949, 2036).ToString() : null,
    };

    private StandardId Plan() => new()
    {
        Family = IdFamily.Plan,
        Kind = IdentifierKind.Plan,
        Publisher = _random.Next(2) == 0 ? _random.Next(300, 700).ToString() : Pick(["YD", "FZ", "SJ"]),
        Number = _random.Next(0, 10000).ToString("0000"),
        Part = Pick(["Q", "T", "Z"]),
        Year = _random.Next(1990, 2036).ToString(),
    };

    private StandardId Amended() => new()
    {
        Family = IdFamily.Chinese,
        Kind = IdentifierKind.NationalRecommended,
        Publisher = "GB/T",
        Number = _random.Next(1, 99999).ToString(),
        Year = _random.Next(1949, 2036).ToString(),
        Supplements = [new Supplement("XG", _random.Next(1, 10).ToString(), _random.Next(2) == 0 ? _random.Next(2000, 2036).ToString() : null)],
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// ISO, IEC, CISPR, their joint publications with others, guides, workshop agreements:
/// <c>ISO/IEC 27001:2022</c>, <c>ISO/CD TS 10303-1001</c>, <c>IEC 60601-1:2005+AMD1:2012 CSV</c>, <c>ISO 10993-18:2020/DAmd 1</c>.
/// <code>
/// iso    = prefix SP number *("-" part) ["." iteration] [":" year] *("+" amendment) [form] *("/" supplement) [SP "ED" n] ["(" languages ")"]
/// prefix = publishers ["/" | SP] [stage] [SP type] | stage SP "IWA" | "Fpr" publishers | "Guide" SP publishers
/// form   = "CSV" | "RLV" | "CMV" | "EXV" | "PRV" | "SER" | "DB" ; of IEC's webstore
/// </code>
/// Four digits from 1940 behind the only hyphen are a year (<c>ISO 9001-2015</c>): no part has such a number.
/// </summary>
internal static partial class IsoIecFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = IsoDirectives.Read(ref c) ?? Document(ref c);
        end = c.At;
        if (id is not null && (c.Next != '-' || id.Version is null)) return id;

        // The registry of IEEE writes joint publications in its own way: ISO/IEC/IEEE 15026.1-2019, IEC/IEEE P62582.2/D4.
        var joint = IeeeFamily.Read(text, start, out var stop);
        if (id is null && stop > end || joint is not null) end = stop;
        return joint ?? id;
    }

    private static StandardId? Document(ref IdCursor c)
    {
        var publisher = Prefix(ref c);
        if (publisher is null) return null;
        var mark = c.At;
        if (NamedDocument(ref c, publisher) is { } named) return named;
        if (!c.Digits(1, 6)) return null;
        var number = c.Since(mark);
        var iec = publisher.StartsWith("IEC", StringComparison.Ordinal) || publisher.StartsWith("CISPR", StringComparison.Ordinal);
        var part = Part(ref c, number, iec);
        var yearTaken = part is null && c.Take('-') && c.Year(out var year) ? year : null;
        if (part is null && yearTaken is null) c.At = mark + number.Length;
        if (!c.AtBreak) return null;
        var iteration = yearTaken is null ? Iteration(ref c) : null;
        if (publisher.Contains("IEEE") && (yearTaken is not null || iteration is not null && part is null || c.Next == '.' && char.IsAsciiLetterOrDigit(c.Ahead(1)))) return null;
        string? open = null;
        yearTaken ??= YearBehindColon(ref c, ref open);
        part ??= AllParts(ref c);
        var supplements = Supplements(ref c, iec, out var form);
        var edition = CoverEdition(ref c) ?? Edition(ref c);
        var suffix = Suffix(ref c, form);
        if (suffix == "(E)")
        {
            var remarked = Remark(ref c);
            if (remarked is not null) supplements = supplements.Add(remarked);
            if ((remarked is not null || publisher.Contains("IEEE")) && c.Take(RedlineMark)) suffix += RedlineMark;
        }
        return new StandardId
        {
            Family = IdFamily.IsoIec,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = SmallNumbers.Text(number),
            Part = part,
            Year = yearTaken ?? CoverYear(edition),
            YearPrinted = open,
            Version = iteration ?? edition,
            Supplements = supplements,
            Suffix = suffix,
            Adopted = SameAtIeee(ref c),
        };
    }

    internal static string Format(StandardId id)
    {
        if (IsoDirectives.Owns(id)) return IsoDirectives.Format(id);
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        if (id.Part != "all") w.Add("-", id.Part);
        var iteration = id.Version is { } version && char.IsAsciiDigit(version[0]);
        if (iteration) w.Add(".", id.Version);
        if (!IsCoverEdition(id.Version)) w.Add(":", id.Year ?? id.YearPrinted);
        if (id.Part == "all") w.Add(" (all parts)");
        var form = id.Suffix is null || id.Suffix[0] == '(' ? null : id.Suffix;
        var pending = form is not null;
        foreach (var supplement in id.Supplements)
        {
            if (IsRemark(supplement)) continue;
            if (pending && supplement.Text != Consolidated) pending = Flush(ref w, form!);
            Add(ref w, supplement);
        }
        if (pending) Flush(ref w, form!);
        if (!iteration) w.Add(" ", id.Version);
        if (form is null) AddEnd(ref w, id);
        if (id.Adopted is { } same)
        {
            w.Add(" ");
            if (same.Publisher == "IEEE" && !IsCoverEdition(id.Version)) w.Add("IEEE Std ");
            w.Add(same.Publisher == "IEEE" && !IsCoverEdition(id.Version) ? same.Normal.AsSpan(5) : same.Normal);
        }
        return w.ToString();
    }

    private static bool Flush(ref IdWriter w, string form)
    {
        w.Add(" ", form);
        return false;
    }
}

using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Rows of a list of standards whose columns reading has lost: a head that names a column of titles, each of its words beside or below the other, then rows that begin
/// with their running number from 1 on, on one line or over several. A row that names no known column as its own is left alone: where the head has a column that is not known, nothing is read.
/// </summary>
internal static class FlatRows
{
    private const int LongestHead = 300;
    private const int LongestRow = 600;
    private const int LongestTitle = 250;

    /// <summary>Words of columns, the longer ones first; what they leave of a head belongs to columns that are not known.</summary>
    private static readonly string[] Columns =
    [
        "plan number or standard number", "standard no./plan no.", "standard number/plan number", "standard no. or plan no.", "number/plan number", "name of the national standard", "name of national standard", "national standard name", "name of the standard", "name of standard", "title of the standard",
        "title of standard", "titles of standards", "standard names", "standard name", "standard title", "number of the standard", "number of standard", "standard numbers", "standard number", "standard code", "standard no.", "standard no", "plan number", "plan no.", "project number", "project no.",
        "standards replaced", "standard replaced", "replaced standards", "replaced standard", "superseded standards", "superseded standard", "replaced number", "replaces",
        "date of implementation", "implementation date", "effective date", "date of effect", "date of release", "release date", "publication date", "date of publication",
        "mandatory/recommended", "recommended/mandatory", "type of standard", "standard type", "nature", "type", "formulation/revision",
        "代替标准编号", "代替标准号", "被代替标准号", "被代替标准", "替代标准号", "替代标准", "代替标准", "实施日期", "施行日期", "发布日期", "批准日期", "标准性质", "性质", "制修订", "制/修订",
        "project code", "current status", "status", "stage", "progress", "number", "serial no.", "s/n", "no.", "no",
        "标准号/计划号", "标准编号/计划号", "标准号或计划号", "标准编号或计划号", "标准号", "标准编号", "计划号", "计划编号", "项目计划号", "项目编号", "标准项目名称", "标准名称", "项目名称", "标准状态", "当前状态", "制定状态", "状态", "进展情况", "进展", "阶段", "编号", "序号",
    ];

    /// <summary>What cells hold that say no more of the title: dashes for nothing, and the sort of a standard or project.</summary>
    private static readonly string[] Fillers =
        ["—", "——", "–", "-", "--", "/", "N/A", "n/a", "None", "无", "待定", "TBD", "Recommended", "Mandatory", "Voluntary", "Formulation", "Revision", "推荐性", "强制性", "推荐", "强制", "制定", "修订", "指导性技术文件", "GB/T", "GB"];

    /// <summary>The rows of all lists of a text, in order.</summary>
    public static List<StandardRow> Find(Recognition found)
    {
        var rows = new List<StandardRow>();
        var text = found.Text.Content.AsSpan();
        var next = 0;
        foreach (var at in found.RareWords.Of(RareWord.TitleColumn))
        {
            if (at >= next) next = Read(found, text, at, rows);
        }
        foreach (var word in (ReadOnlySpan<string>)["标准名称", "项目名称"])
        {
            next = 0;
            foreach (var sign in found.WideSigns.Of(WideSign.Column))
            {
                var at = sign - word.Length + 1;
                if (at >= next && text[at..(sign + 1)].SequenceEqual(word)) next = Read(found, text, at, rows);
            }
        }
        return rows;
    }

    /// <summary>Reads the rows behind a head; gives where to look on.</summary>
    private static int Read(Recognition found, ReadOnlySpan<char> text, int anchor, List<StandardRow> rows)
    {
        var on = anchor + 2;
        var first = FirstRow(text, anchor);
        if (first < 0 || !IsHead(text, anchor, first, out var numberFirst, out var onlyReplaced)) return on;
        var (at, ordinal) = (first, 1);
        while (Ordinal(text, at, ordinal, out var from))
        {
            var end = NextRow(text, from, ordinal + 1);
            var last = end < 0;
            if (last) end = EndOfLast(found, text, from);
            Add(found, text, TextSpan.FromBounds(from, end), numberFirst, onlyReplaced, rows);
            if (last) return Math.Max(on, end);
            (at, ordinal) = (end, ordinal + 1);
        }
        return Math.Max(on, at);
    }

    /// <summary>The line behind a head that begins with a 1; -1 where none is near.</summary>
    private static int FirstRow(ReadOnlySpan<char> text, int anchor)
    {
        var limit = Math.Min(text.Length, anchor + LongestHead);
        for (var at = anchor; at < limit;)
        {
            var feed = text[at..limit].IndexOf('\n');
            if (feed < 0) return -1;
            at += feed + 1;
            if (Ordinal(text, at, 1, out _)) return at;
        }
        return -1;
    }

    /// <summary>True where nothing but names of columns stands in the lines up to the first row.</summary>
    private static bool IsHead(ReadOnlySpan<char> text, int anchor, int first, out bool numberFirst, out bool onlyReplaced)
    {
        numberFirst = onlyReplaced = false;
        var replaced = false;
        var start = text[..anchor].LastIndexOf('\n') + 1;
        // A head may have one column a line.
        while (start > 1 && text[..(start - 1)].LastIndexOf('\n') + 1 is var line && IsColumn(text[line..(start - 1)])) start = line;
        if (first - start > LongestHead) return false;
        var head = text[start..first].ToString().ToLowerInvariant();
        if (head.AsSpan().IndexOfAny('\t', '|') >= 0) return false;
        int title = -1, number = -1;
        foreach (var column in Columns)
        {
            for (var at = head.IndexOf(column, StringComparison.Ordinal); at >= 0; at = head.IndexOf(column, StringComparison.Ordinal))
            {
                if (column.Contains("name", StringComparison.Ordinal) || column.Contains("title", StringComparison.Ordinal) || column.Contains("名称", StringComparison.Ordinal)) title = title < 0 ? at : title;
                else if (column.Contains("replac", StringComparison.Ordinal) || column.Contains("supersed", StringComparison.Ordinal) || column.Contains('代')) replaced = true;
                else if (column.Length > 3 && (column.Contains("no", StringComparison.Ordinal) || column.Contains("num", StringComparison.Ordinal)) || column.EndsWith('号') && column != "序号" || column is "标准编号" or "编号") number = number < 0 ? at : number;
                head = string.Concat(head.AsSpan(0, at), new string(' ', column.Length), head.AsSpan(at + column.Length));
            }
        }
        foreach (var c in head) if (char.IsLetter(c)) return false;
        numberFirst = number >= 0 && number < title;
        onlyReplaced = replaced && number < 0;
        return title >= 0;
    }

    private static bool IsColumn(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var column in Columns) if (line.Equals(column, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>True where the line at an offset begins with a running number; <paramref name="from"/> is behind it.</summary>
    private static bool Ordinal(ReadOnlySpan<char> text, int at, int ordinal, out int from)
    {
        from = at;
        while (from < text.Length && text[from] is ' ' or '\f') from++;
        var (digits, value) = (0, 0);
        while (from < text.Length && digits < 4 && char.IsAsciiDigit(text[from])) (value, digits, from) = (value * 10 + text[from] - '0', digits + 1, from + 1);
        if (digits == 0 || value != ordinal) return false;
        if (from < text.Length && text[from] is '.' or '、' or ')') from++;
        return from < text.Length && text[from] is ' ' or '\n' or '\r' or '\u3000';
    }

    /// <summary>The line that begins with the next running number, within the length of a row; -1 where there is none.</summary>
    private static int NextRow(ReadOnlySpan<char> text, int from, int ordinal)
    {
        var limit = Math.Min(text.Length, from + LongestRow);
        for (var at = from; at < limit;)
        {
            var feed = text[at..limit].IndexOf('\n');
            if (feed < 0) return -1;
            at += feed + 1;
            if (Ordinal(text, at, ordinal, out _)) return at;
        }
        return -1;
    }

    /// <summary>The last row ends with the line of its status or number, at a blank line, or with its first line.</summary>
    private static int EndOfLast(Recognition found, ReadOnlySpan<char> text, int from)
    {
        var limit = Math.Min(text.Length, from + LongestRow);
        var firstEnd = -1;
        var filled = false;
        for (var (at, lines) = (from, 0); at < limit && lines < 6; lines++)
        {
            var feed = text[at..limit].IndexOf('\n');
            var end = feed < 0 ? limit : at + feed;
            var line = text[at..end].Trim();
            if (line.IsEmpty && filled) return at;
            if (!line.IsEmpty && filled && firstEnd < 0 && !Ends(found, text, at, end)) firstEnd = at;
            filled |= !line.IsEmpty;
            if (!line.IsEmpty && Ends(found, text, at, end)) return end;
            if (feed < 0) break;
            at = end + 1;
        }
        return firstEnd >= 0 ? firstEnd : limit;
    }

    private static bool Ends(Recognition found, ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[start..end].TrimEnd();
        return StageWords.AtEnd(line, out _) is not null || FirstNumber(found, start, end) is { } number && number.End >= start + line.Length;
    }

    private static void Add(Recognition found, ReadOnlySpan<char> text, TextSpan row, bool numberFirst, bool onlyReplaced, List<StandardRow> rows)
    {
        if (StageWords.AtEnd(text[row.Start..row.End], out var length) is { } status && length > 0) row = new TextSpan(row.Start, length);
        else status = null;
        var (from, to) = (row.Start, row.End);
        var number = FirstNumber(found, from, to);
        // "No. 1 amendment to GB 1-2020 Title": the number opens the cell of the name, which is that of the amendment.
        var opens = onlyReplaced && number is { } whole && text[from..whole.Start].IsWhiteSpace();
        if (number is { } id)
        {
            if ((numberFirst || opens) && text[from..id.Start].IsWhiteSpace())
            {
                from = id.End;
                if (FirstNumber(found, from, to) is { } replaced) to = replaced.Start;
            }
            else to = id.Start;
        }
        to = from + WithoutOtherCells(text[from..to]);
        while (from < to && (char.IsWhiteSpace(text[from]) || numberFirst && text[from] is '—' or '–' or '-')) from++;
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '—' or '–' or '/')) to--;
        var title = TextSpan.FromBounds(from, to);
        if (title.Length is < 4 or > LongestTitle || !char.IsLetter(text[from]) && text[from] is not ('《' or '"' or '“' or '*') || text[from..to].IndexOf('。') >= 0 || text[from..to].IndexOf("\n\n\n") >= 0) return;
        if (text[from] < 128 && text[from..to].IndexOf(' ') < 0) return;
        rows.Add(new StandardRow(row, title, number is { } region && (!onlyReplaced || opens) ? TextSpan.FromBounds(region.Start, row.End) : default, status));
    }

    /// <summary>The length of a title without what stands behind it in cells of dates, sorts and dashes.</summary>
    private static int WithoutOtherCells(ReadOnlySpan<char> words)
    {
        for (var length = -1; length != words.Length;)
        {
            words = words.TrimEnd();
            length = words.Length;
            foreach (var cell in Fillers)
            {
                if (words.EndsWith(cell, StringComparison.Ordinal) && words.Length > cell.Length && char.IsWhiteSpace(words[^(cell.Length + 1)])) words = words[..^cell.Length].TrimEnd();
            }
            var date = words.TrimEnd("0123456789-/.年月日");
            if (words.Length - date.Length is >= 8 and <= 11 && date.Length > 0 && char.IsWhiteSpace(date[^1]) && words[date.Length..].IndexOfAny("-/.年") == 4) words = date;
        }
        return words.Length;
    }

    /// <summary>The first identifier between two offsets, or null.</summary>
    private static TextSpan? FirstNumber(Recognition found, int start, int end)
    {
        var at = found.StandardRows.FirstFrom(start);
        return at < found.Standards.Count && found.StandardRows.Row(at).Span.End <= end ? found.StandardRows.Row(at).Span : null;
    }
}

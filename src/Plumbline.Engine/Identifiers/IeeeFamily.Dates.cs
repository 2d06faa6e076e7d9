namespace Plumbline.Engine.Identifiers;

/// <summary>Dates of drafts, reaffirmation, redlines and what they revise.</summary>
internal static partial class IeeeFamily
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The colour books of IEEE on power systems, named behind the number: [Gold Book].</summary>
    private static readonly string[] BookColours = ["Red", "Green", "Gray", "Buff", "Brown", "Orange", "Yellow", "White", "Bronze", "Gold", "Emerald", "Violet", "Blue"];

    private static readonly string[] Relations = ["Revision of", "Revison of", "Revision to", "Amendment to", "Corrigendum to", "Supplement to"];

    /// <summary>In full, or shortened as lists of unapproved drafts do.</summary>
    private static ReadOnlySpan<char> MonthName(string month, bool shortened)
    {
        var index = int.Parse(month) - 1;
        return shortened ? MonthNames[index].AsSpan(0, 3) : MonthNames[index];
    }

    /// <summary>", January 2016", " May 07", "-2017-05", ", 2015", ", March 19, 2011", ", 29 April 2021", "_Apr 2010". What is no date stays unread.</summary>
    private static void Date(ref IdCursor c, ref IdBody body, bool project, string publisher)
    {
        if (!project && body.Version is null) return;
        var mark = c.At;
        if (body.Year is null && c.Take('-'))
        {
            if (c.Year(out var registered))
            {
                body.Year = registered;
                mark = c.At;
                if (!c.Take('-') || !c.Month(out body.Month!)) (c.At, body.Month) = (mark, null);
                return;
            }
            c.At = mark;
        }
        if (!c.Take(',') && !c.Take('.') && !c.Take('_')) c.Take('-');
        c.Blanks();
        var first = c.At;
        var day = c.At;
        if (!(c.Digits(1, 2) && c.Blanks() && char.IsAsciiLetter(c.Next))) c.At = day;
        var name = c.At;
        var month = TakeMonth(ref c);
        var letters = c.At - name;
        if (month is not null && !c.Take(',') && !c.Take('.') && !c.Take('-')) c.Take('_');
        c.Blanks();
        if (month is not null)
        {
            day = c.At;
            if (!(c.Digits(1, 2) && (c.Take(',') | c.Blanks()) && (c.Blanks() || char.IsAsciiDigit(c.Next)))) c.At = day;
        }
        var digits = c.At;
        if (c.Year(out var year))
        {
            (body.Year, body.Month) = (year, month);
            body.DateForm = Form(c.Text[mark..first], body.Version is null, month, letters, 4, digits == name + letters);
            c.Take(".pdf");
            return;
        }
        if ((month is not null || c.At > mark && IsUnapproved(publisher)) && c.Digits(2, 2) && c.AtBreak)
        {
            (body.Year, body.Month) = (Years.FromTwoDigits(int.Parse(c.Since(digits))), month);
            body.DateForm = Form(c.Text[mark..first], body.Version is null, month, letters, 2, digits == name + letters);
            c.Take(".pdf");
            return;
        }
        c.At = mark;
        if (c.Take(".pdf") && c.Next != '.') Date(ref c, ref body, project, publisher);
    }

    /// <summary>The way in which the date is written; null where it closes up to the number, as a year alone does behind a blank or a hyphen.</summary>
    private static DateForm? Form(ReadOnlySpan<char> sign, bool bare, string? month, int letters, int yearDigits, bool tight)
    {
        var sort = sign.Trim() is [var first, ..] ? first : ' ';
        if (month is null && sort != ',' && (sort != ' ' || bare)) return null;
        var full = month is null || letters >= 5 || letters == MonthNames[int.Parse(month) - 1].Length;
        if (sort == '-' && !full) return new DateForm(", ", 0, yearDigits, false);
        return new DateForm(sort switch { ',' or '.' => ", ", ' ' => " ", '_' => "_", _ => "-" }, full ? 0 : letters, yearDigits, tight && month is not null);
    }

    private static void AddDate(ref IdWriter w, string year, string? month, DateForm form)
    {
        w.Add(form.Sign);
        if (month is not null)
        {
            var name = MonthNames[int.Parse(month) - 1];
            w.Add(form.Letters == 0 ? name : name.AsSpan(0, form.Letters));
            w.Add(" ");
        }
        w.Add(year.AsSpan(4 - form.YearDigits));
    }

    /// <summary>A month by its name or its first three letters, with or without a full stop.</summary>
    private static string? TakeMonth(ref IdCursor c)
    {
        for (var i = 0; i < MonthNames.Length; i++)
        {
            var mark = c.At;
            var name = MonthNames[i];
            if (!c.TakeAnyCase(name) && !c.Take(name[..3])) continue;
            if (i == 8) c.Take('t');
            if (!char.IsAsciiLetter(c.Next)) return Years.Month(i + 1);
            c.At = mark;
        }
        return null;
    }

    /// <summary>"(R2004)", "(Reaffirmed 1989)"</summary>
    private static string? Confirmed(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if ((c.Take("(R ") || c.Take("(Reaffirmed ") || c.Take("(R")) && c.Year(out var year) && c.Take(')')) return year;
        c.At = mark;
        return null;
    }

    /// <summary>" - Redline", " Redline", in front of which the revised edition may stand in brackets; without a redline the brackets stay unread.</summary>
    private static string? Redline(ref IdCursor c, ref IdBody body, bool confirmed)
    {
        var mark = c.At;
        c.Blanks();
        var notes = body.Supplements;
        if (Note(ref c) is { } note)
        {
            notes = notes.Add(note);
            c.Blanks();
        }
        var dash = c.Take('-');
        c.Blanks();
        if (c.At > mark && c.TakeWord("Redline"))
        {
            body.Supplements = notes;
            return dash ? "- Redline" : "Redline";
        }
        c.At = mark;
        if (confirmed && notes.Length > body.Supplements.Length)
        {
            // A reaffirmed edition names the one it revises on its cover as well.
            Note(ref c);
            body.Supplements = notes;
            return null;
        }
        if (Book(ref c) is { } plain) return plain;
        if (notes.Length > body.Supplements.Length && Note(ref c) is not null && Book(ref c) is { } book)
        {
            body.Supplements = notes;
            return book;
        }
        c.At = mark;
        return null;
    }

    /// <summary>" [IEEE Gold Book]"</summary>
    private static string? Book(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" ["))
        {
            var article = c.Take("IEEE ") ? "IEEE " : c.Take("The ") ? "The " : "";
            if (c.TakeOneOf(BookColours) is var colour and >= 0 && c.Take(" Book]")) return $"[{article}{BookColours[colour]} Book]";
        }
        c.At = mark;
        return null;
    }

    /// <summary>"(Revision of IEEE Std 1012-2004)"</summary>
    private static Supplement? Note(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('('))
        {
            c.Blanks();
            var relation = c.TakeOneOf(Relations);
            if (relation >= 0 && c.Blanks() && Related(ref c) is { } revised && c.Take(')'))
            {
                return new Supplement(relation <= 1 ? "Revision of" : Relations[relation], null, null, revised.Normal);
            }
        }
        c.At = mark;
        return null;
    }

    private static StandardId? Related(ref IdCursor c)
    {
        if (Document(ref c) is not { } id) return null;
        c.Blanks();
        return id;
    }

    private static bool IsNote(Supplement supplement) => Array.IndexOf(Relations, supplement.Type) >= 0;

    private static void AddNotes(ref IdWriter w, StandardId id)
    {
        foreach (var supplement in id.Supplements)
        {
            if (!IsNote(supplement)) continue;
            w.Add(" (", supplement.Type);
            w.Add(" ", supplement.Text);
            w.Add(')');
        }
    }
}

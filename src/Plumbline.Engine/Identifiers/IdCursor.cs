namespace Plumbline.Engine.Identifiers;

/// <summary>
/// A place in a folded text from which the grammars read. Every <c>Take</c> moves behind what it took or stays where it was.
/// Remember <see cref="At"/> and set it back to try something longer.
/// </summary>
/// <param name="text">Text folded by <see cref="Text.CharFold"/>.</param>
/// <param name="start">Where to begin.</param>
internal ref struct IdCursor(ReadOnlySpan<char> text, int start)
{
    /// <summary>The whole text.</summary>
    public readonly ReadOnlySpan<char> Text = text;

    /// <summary>The next character to read.</summary>
    public int At = start;

    /// <summary>The next character, NUL at the end.</summary>
    public readonly char Next => At < Text.Length ? Text[At] : '\0';

    /// <summary>True where no ASCII letter or digit follows, so that a word may end here.</summary>
    public readonly bool AtBreak => !char.IsAsciiLetterOrDigit(Next);

    /// <summary>The character <paramref name="ahead"/> places further, NUL beyond the end.</summary>
    public readonly char Ahead(int ahead) => At + ahead < Text.Length ? Text[At + ahead] : '\0';

    /// <summary>What was read since <paramref name="mark"/>.</summary>
    public readonly ReadOnlySpan<char> Since(int mark) => Text[mark..At];

    /// <summary>Takes one character.</summary>
    public bool Take(char wanted)
    {
        if (Next != wanted) return false;
        At++;
        return true;
    }

    /// <summary>Takes these characters, in exactly this case.</summary>
    public bool Take(string wanted)
    {
        if (!Text[At..].StartsWith(wanted, StringComparison.Ordinal)) return false;
        At += wanted.Length;
        return true;
    }

    /// <summary>Takes these characters in any case.</summary>
    public bool TakeAnyCase(string wanted)
    {
        if (!Text[At..].StartsWith(wanted, StringComparison.OrdinalIgnoreCase)) return false;
        At += wanted.Length;
        return true;
    }

    /// <summary>Takes a word, in any case, behind which no letter or digit follows.</summary>
    public bool TakeWord(string wanted)
    {
        var mark = At;
        if (TakeAnyCase(wanted) && AtBreak) return true;
        At = mark;
        return false;
    }

    /// <summary>Takes the first of the words that stands here, in exactly its case and with a word's end behind it; gives its place in the list or -1.</summary>
    public int TakeOneOf(scoped ReadOnlySpan<string> words)
    {
        var mark = At;
        for (var i = 0; i < words.Length; i++)
        {
            if (Take(words[i]) && AtBreak) return i;
            At = mark;
        }
        return -1;
    }

    /// <summary>As <see cref="TakeOneOf"/>, but a digit may follow at once: <c>AMD1</c>, <c>TS22163</c>.</summary>
    public int TakeNameOf(scoped ReadOnlySpan<string> names)
    {
        var mark = At;
        for (var i = 0; i < names.Length; i++)
        {
            if (Take(names[i]) && !char.IsLetter(Next)) return i;
            At = mark;
        }
        return -1;
    }

    /// <summary>Skips blanks, and one line feed among them: identifiers are broken over lines, never over paragraphs. True where there was one.</summary>
    public bool Blanks()
    {
        var mark = At;
        var lines = 0;
        while (Next is ' ' or '\r' or '\n')
        {
            if (Next == '\n' && ++lines > 1) break;
            At++;
        }
        return At > mark;
    }

    /// <summary>Takes digits, as many as stand here; fails, and stays, where there are fewer than <paramref name="least"/> or more than <paramref name="most"/>.</summary>
    public bool Digits(int least, int most)
    {
        var count = 0;
        while (char.IsAsciiDigit(Ahead(count)) && count <= most) count++;
        if (count < least || count > most) return false;
        At += count;
        return true;
    }

    /// <summary>Takes a year of four digits from 1800 to 2099 behind which no digit follows.</summary>
    public bool Year(out string year)
    {
        year = "";
        if (At + 4 > Text.Length || char.IsAsciiDigit(Ahead(4))) return false;
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = Text[At + i] - '0';
            if (digit is < 0 or > 9) return false;
            value = (value * 10) + digit;
        }
        if (value is < 1800 or > 2099) return false;
        year = Years.Text(value);
        At += 4;
        return true;
    }

    /// <summary>Takes a month of two digits, 01 to 12, behind which no digit follows.</summary>
    public bool Month(out string month)
    {
        month = "";
        if (!char.IsAsciiDigit(Ahead(0)) || !char.IsAsciiDigit(Ahead(1)) || char.IsAsciiDigit(Ahead(2))) return false;
        var value = ((Ahead(0) - '0') * 10) + (Ahead(1) - '0');
        if (value is < 1 or > 12) return false;
        month = Years.Month(value);
        At += 2;
        return true;
    }
}

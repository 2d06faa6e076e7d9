using System.Runtime.InteropServices;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>The date at which a figure holds, where its sentence says so: <c>as of 30 April 2021</c>, <c>by the end of May</c>, 截至2021年5月底, <c>In 2013,</c>.</summary>
internal sealed class StatisticDate
{
    private const int LongestDate = 40;

    /// <summary>The stronger first: the first place of each in a sentence is asked for a date, until one has it.</summary>
    private static readonly string[] Markers = ["s of ", "y the end of ", "At the end of ", "at the end of ", "截至", "截止到", "截止"];

    /// <summary>The words of more than three letters that may stand in a date.</summary>
    private static readonly WordTable DateWords = new(Array.ConvertAll(
        "January February March April June July August September October November December Sept early late first second third fourth last half quarter year years from between since until till that same days start middle beginning course month months"
            .Split(' '), word => new KeyValuePair<string, byte>(word, 1)));

    private readonly Recognition _found;
    private readonly List<Place> _places;

    public StatisticDate(Recognition found, FigureWords words)
    {
        _found = found;
        var text = found.Text.Content.AsSpan();
        _places = new List<Place>(words.Dates.Count);
        foreach (var at in words.Dates)
        {
            // "as of" and the end of something; what stands before tells which it is.
            if (text[at] == 's') _places.Add(new Place(at, 0));
            else if (at > 0 && text[at - 1] == 'y') _places.Add(new Place(at - 1, 1));
            else if (at > 1 && text[at - 1] == 't' && text[at - 2] is 'A' or 'a') _places.Add(new Place(at - 2, text[at - 2] == 'A' ? 2 : 3));
        }
        var latin = _places.Count;
        foreach (var at in found.WideSigns.Of(WideSign.AsOf))
        {
            if (text[at..].StartsWith(Markers[4])) _places.Add(new Place(at, 4));
            if (text[at..].StartsWith(Markers[5])) _places.Add(new Place(at, 5));
            if (text[at..].StartsWith(Markers[6])) _places.Add(new Place(at, 6));
        }
        if (latin > 0 && _places.Count > latin) _places.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Marker.CompareTo(b.Marker));
    }

    /// <summary>The date of the sentence that holds an offset, or null.</summary>
    public string? Of(int at)
    {
        var sentence = _found.Sentences.Around(at, 0);
        var text = _found.Text.Content.AsSpan();
        var places = CollectionsMarshal.AsSpan(_places);
        var first = FirstFrom(sentence.Start);
        for (var marker = 0; marker < Markers.Length && first < places.Length && places[first].At < sentence.End; marker++)
        {
            for (var i = first; i < places.Length && places[i].At + Markers[marker].Length <= sentence.End; i++)
            {
                if (places[i].Marker != marker) continue;
                if (DateAt(ref places[i], text, sentence.End) is { } date) return date;
                break;
            }
        }
        var words = text[sentence.Start..sentence.End].TrimStart(" -*•");
        return words.StartsWith("In ") && words.Length > 8 && words[7] == ',' && Read(words[3..7]) is { } year ? year.ToString() : null;
    }

    /// <summary>The date behind a marker, read once for all figures of its sentence.</summary>
    private static string? DateAt(ref Place place, ReadOnlySpan<char> text, int sentenceEnd)
    {
        var start = place.At + Markers[place.Marker].Length;
        var end = Math.Min(sentenceEnd, start + LongestDate);
        if (place.ReadTo == end) return place.Date;
        place.ReadTo = end;
        place.Date = null;
        if (Read(text[start..end]) is not { } date) return null;
        if (date.Day == 0 && date.Month > 0 && place.Marker is 1 or 2 or 3) date = new FuzzyDate(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
        return place.Date = date.ToString();
    }

    private int FirstFrom(int offset)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].At < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static FuzzyDate? Read(ReadOnlySpan<char> words)
    {
        // A date that can be completed has a year, and a year has a digit.
        if (words.IndexOfAnyInRange('0', '9') < 0 && words.IndexOfAnyInRange('０', '９') < 0 && !words.Contains('年')) return null;
        for (var end = LongestDateIn(words); end >= 4; end--)
        {
            if (end < words.Length && char.IsLetterOrDigit(words[end]) && words[end] < '\u3000') continue;
            if (DateReader.TryRead(words[..end], out var date)) return date;
        }
        return null;
    }

    /// <summary>Where at the latest a date must end that starts here: before the first longer word that no date has.</summary>
    private static int LongestDateIn(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length;)
        {
            if (!char.IsAsciiLetter(words[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < words.Length && char.IsAsciiLetter(words[at])) at++;
            if (at - start > 3 && DateWords[words[start..at]] == 0) return start;
        }
        return words.Length;
    }

    /// <summary>A marker in the text, and the date behind it once it was read.</summary>
    private struct Place(int at, int marker)
    {
        public readonly int At = at;
        public readonly int Marker = marker;
        public int ReadTo = -1;
        public string? Date;
    }
}

using System.Text;
using FsCheck.Fluent;
using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

/// <summary>The normal form is made of fields, and reading it gives the fields.</summary>
public class RoundTripTests
{
    [Fact]
    public void Reading_a_printed_identifier_gives_its_fields() =>
        Prop.ForAll<int>(seed =>
        {
            var id = new RandomIds(seed).Next();
            var read = IdentifierParser.Parse(id.Normal, strict: true).Id;
            return read is not null && Fields(read) == Fields(id) && read.Normal == id.Normal;
        }).Holds(2000, 200000);

    [Fact]
    public void Every_normal_form_of_the_table_reads_as_itself()
    {
        foreach (var normal in CorpusTables.Examples.SelectMany(row => row[1].Split('|')).Distinct())
        {
            Assert.Equal(normal, IdentifierParser.Parse(normal, strict: true).Id?.Normal);
        }
    }

    [Fact]
    public void Corrupted_lines_are_refused_or_read_as_what_they_then_say()
    {
        var random = new Random(20261121);
        var ids = new RandomIds(7);
        var echoed = new List<string>();
        const int Lines = 2000;
        for (var i = 0; i < Lines; i++)
        {
            var line = Corrupt(ids.Next().Normal, ids.Next().Normal, random);
            if (IdentifierParser.Parse(line, strict: true).Id is { } read && Bare(read.Normal) != Bare(line)) echoed.Add(line + " -> " + read.Normal);
        }
        Assert.True(echoed.Count <= Lines / 100, string.Join('\n', echoed.Take(20)));
    }

    private static string Corrupt(string line, string other, Random random)
    {
        var digit = line.IndexOfAny([.. "0123456789"]);
        return random.Next(6) switch
        {
            0 => "QWX" + line[1..],
            1 => line[..digit] + "QZX" + line[(digit + 1)..],
            2 => line[..digit].TrimEnd() + "-" + line[^4..],
            3 => line + other,
            4 => line.Replace('0', 'O').Replace('1', 'l'),
            _ => line[(line.IndexOf('/') + 1)..],
        };
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) bare.Append(char.ToUpperInvariant(c));
        }
        return bare.ToString();
    }

    private static (IdFamily, string, string, string?, string?, string?, string) Fields(StandardId id) =>
        (id.Family, id.Publisher, id.Number, id.Part, id.Year, id.Confirmed, string.Join(';', id.Supplements));
}

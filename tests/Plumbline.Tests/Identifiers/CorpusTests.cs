using System.Text;
using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

/// <summary>Every row of the tables in <c>Corpus/identifiers</c>, in running text and as a line.</summary>
public class CorpusTests
{
    public static TheoryData<string, string> Forms => new(CorpusTables.Examples.Select(row => (row[0], row[1])));

    public static TheoryData<string> NearMisses => new(CorpusTables.Negatives.Select(row => row[0]));

    [Theory, MemberData(nameof(Forms))]
    public void A_form_in_a_text_gives_exactly_its_identifiers(string text, string normals)
    {
        var found = IdentifierScanner.Find(text).Select(mention => mention.Id.Normal).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(normals.Split('|').Order(StringComparer.Ordinal), found);
    }

    [Theory, MemberData(nameof(NearMisses))]
    public void A_near_miss_gives_none(string text) => Assert.Empty(IdentifierScanner.Find(text).Select(mention => mention.Id.Normal));

    [Fact]
    public void The_fields_of_the_first_identifier_are_those_of_the_table()
    {
        foreach (var row in CorpusTables.Examples)
        {
            var id = IdentifierParser.Parse(row[0]).Id;
            Assert.NotNull(id);
            Assert.Equal(
                (row[0], First(row[2]), First(row[3]), First(row[4]), First(row[5]), First(row[6])),
                (row[0], id.Publisher, id.Number, id.Part ?? "", id.Year ?? "", Kebab(id.Kind)));
        }
    }

    [Fact]
    public void Lists_and_ranges_give_their_members_in_more()
    {
        foreach (var row in CorpusTables.Examples.Where(row => row[1].Contains('|') && !row[0].Contains('(') && !row[0].Contains("代替") && !row[0].Contains('（') && !row[0].Contains("idt") && !row[0].Contains("eqv")))
        {
            var parse = IdentifierParser.Parse(row[0]);
            Assert.Equal(row[1], string.Join('|', parse.More.Prepend(parse.Id!).Select(id => id.Normal)));
        }
    }

    private static string First(string cells) => cells.Split('|')[0];

    private static string Kebab(IdentifierKind kind)
    {
        var text = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}

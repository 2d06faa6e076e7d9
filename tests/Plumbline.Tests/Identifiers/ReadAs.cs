using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

/// <summary>What the tables of the families check of a line: its normal form, its fields, and that the normal form reads back as the same fields.</summary>
internal static class ReadAs
{
    internal static StandardId Strictly(string line, string normal)
    {
        var result = IdentifierParser.Parse(line, strict: true);
        Assert.True(result.Id is not null, $"{line}: {result.Error} at {result.Position}");
        Assert.Equal(normal, result.Id.Normal);
        Assert.Equal(line.Length, result.Position);
        return result.Id;
    }

    internal static void Fields(string line, string normal, string publisher, string number, string? part = null, string? year = null)
    {
        var id = Strictly(line, normal);
        Assert.Equal((publisher, number, part, year), (id.Publisher, id.Number, id.Part, id.Year));
        Assert.Equal(normal, Strictly(normal, normal).Normal);
    }

    internal static void Nothing(string line)
    {
        var result = IdentifierParser.Parse(line, strict: true);
        Assert.True(result.Id is null, $"{line} was read as {result.Id}");
        Assert.InRange(result.Position, 0, line.Length);
    }
}

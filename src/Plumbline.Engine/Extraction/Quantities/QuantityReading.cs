using Plumbline.Engine.Extraction.Targets;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>The numbers of a text, read once for statistics and targets, and where it speaks of what is to be reached.</summary>
internal sealed class QuantityReading
{
    private QuantityReading(QuantityList quantities, FigureWords words, List<TargetZone> zones) => (Quantities, Words, Zones) = (quantities, words, zones);

    /// <summary>The numbers.</summary>
    public QuantityList Quantities { get; }

    /// <summary>The words around numbers that both ask for.</summary>
    public FigureWords Words { get; }

    /// <summary>In order of their starts.</summary>
    public List<TargetZone> Zones { get; }

    /// <summary>Reads the text at the first call.</summary>
    public static QuantityReading Of(Recognition found)
    {
        if (found.QuantityReading is { } done) return done;
        var text = found.Text.Content.AsSpan();
        var words = new FigureWords(text, found.WideSigns);
        var reading = new QuantityReading(QuantityScanner.Scan(text), words, TargetZones.Find(found, words));
        found.QuantityReading = reading;
        return reading;
    }
}

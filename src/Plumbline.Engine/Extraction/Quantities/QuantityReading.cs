using Plumbline.Engine.Extraction.Targets;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>The numbers of a text, read once for statistics and targets, and where it speaks of what is to be reached.</summary>
internal sealed class QuantityReading
{
    private QuantityReading(List<Quantity> quantities, List<TargetZone> zones) => (Quantities, Zones) = (quantities, zones);

    /// <summary>In order of the text.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>In order of their starts.</summary>
    public List<TargetZone> Zones { get; }

    /// <summary>Reads the text at the first call.</summary>
    public static QuantityReading Of(Recognition found)
    {
        if (found.QuantityReading is { } done) return done;
        var text = found.Text.Content.AsSpan();
        var reading = new QuantityReading(QuantityScanner.Scan(text), TargetZones.Find(text, found.Sentences, found.Newsletter?.Issue.PeriodStart?.Year ?? 0));
        found.QuantityReading = reading;
        return reading;
    }
}

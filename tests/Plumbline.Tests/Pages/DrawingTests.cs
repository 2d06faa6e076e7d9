using Plumbline.App.Pages.Pieces;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Chains of editions and lives on a scale of years.</summary>
public class DrawingTests
{
    [Fact]
    public void Boxes_stand_behind_what_they_replace_and_never_on_each_other()
    {
        var chain = new EditionChain([Edition("GB 1-1990"), Edition("GB 2-1991"), Edition("GB 1-2000"), Edition("GB 3-2001"), Edition("GB 1-2010")],
            [new("gb-1-1990", "gb-1-2000", false), new("gb-2-1991", "gb-1-2000", false), new("gb-1-2000", "gb-1-2010", false), new("gb-1-2000", "gb-3-2001", true)], true);
        var drawing = ChainView.Of(chain, "gb-1-2000")!;
        var boxes = drawing.Boxes.ToDictionary(b => b.Edition.Slug);
        Assert.All(chain.Links, l => Assert.True(boxes[l.Old].X + boxes[l.Old].Width < boxes[l.New].X));
        Assert.Equal(5, drawing.Boxes.Select(b => (b.X, b.Y)).Distinct().Count());
        Assert.All(drawing.Boxes, b => Assert.True(b.X + b.Width < drawing.Width && b.Y + ChainView.BoxHeight < drawing.Height));
        Assert.Equal("gb-1-2000", drawing.Boxes.Single(b => b.IsHere).Edition.Slug);
        Assert.Equal(("GB 1-2000", "GB 3-2001"), drawing.Lines.Where(l => l.Part).Select(l => (l.Old, l.New)).Single());
    }

    [Fact]
    public void Editions_without_stated_replacements_stand_in_a_row_without_lines_and_one_alone_is_not_drawn()
    {
        var drawing = ChainView.Of(new EditionChain([Edition("GB 1-1990"), Edition("GB 1-2000"), Edition("GB 1-2010")], [], true), "gb-1")!;
        Assert.Empty(drawing.Lines);
        Assert.Equal(drawing.Boxes.Select(b => b.X).Order(), drawing.Boxes.Select(b => b.X));
        Assert.Equal(3, drawing.Boxes.Select(b => b.X).Distinct().Count());
        Assert.Null(ChainView.Of(new EditionChain([Edition("GB 1-1990")], [], true), "gb-1"));
    }

    [Fact]
    public void A_circle_of_statements_is_drawn_and_ends()
    {
        var drawing = ChainView.Of(new EditionChain([Edition("GB 1-1990"), Edition("GB 1-2000")], [new("gb-1-1990", "gb-1-2000", false), new("gb-1-2000", "gb-1-1990", false)], true), "gb-1-1990")!;
        Assert.Equal(2, drawing.Lines.Count);
    }

    [Fact]
    public void A_life_lies_between_its_first_year_and_the_day_asked_for_and_no_label_stands_on_another()
    {
        var life = new StandardLife { On = new DateOnly(2021, 6, 1), Status = "superseded", Released = "2001-12", Effective = "2002-01-01", Confirmed = "2002-02-01", Withdrawn = "2020-12-31" };
        var line = LifeLine.Of(life, null)!;
        Assert.Equal(["released", "in force", "confirmed", "withdrawn"], line.Events.Select(e => e.Word));
        Assert.Equal(3, line.Events.Take(3).Select(e => e.Row).Distinct().Count());
        Assert.True(line.Events[^1].AtEnd);
        Assert.All(line.Events, e => Assert.InRange(e.X, 0, LifeLine.Width));
        Assert.Equal((line.Events[1].X, line.Events[3].X), line.InForce!.Value);
        Assert.True(line.Today > line.Events[3].X);
        Assert.True(line.Years.Count <= 13);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    public void A_life_without_days_is_not_drawn(string? released, string? effective) =>
        Assert.Null(LifeLine.Of(new StandardLife { On = new DateOnly(2021, 6, 1), Status = "unknown", Released = released, Effective = effective }, ""));

    private static StandardSummary Edition(string normal) => new()
    {
        Slug = normal.ToLowerInvariant().Replace(' ', '-'), Normal = normal, Kind = "national-mandatory", Publisher = "GB", Year = normal[^4..], Series = normal[..^5], SeriesSlug = "x", Mentions = 0, KnownSince = DateTimeOffset.UnixEpoch,
    };
}

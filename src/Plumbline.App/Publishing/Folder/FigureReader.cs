using System.Globalization;
using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Model;
using Plumbline.Register;
using Plumbline.Register.Figures;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Publishing.Folder;

/// <summary>Figures: pictures from files, charts of figures and trees of standards systems from the register.</summary>
/// <param name="files">The issue's files.</param>
/// <param name="register">The register, or null where there is none.</param>
/// <param name="on">The day of the issue: what was published later is left out.</param>
/// <param name="problems">Where what is wrong goes.</param>
internal sealed class FigureReader(IssueFiles files, RegisterStore? register, DateOnly on, Problems problems)
{
    private const int LargestImage = 8 << 20;
    private const int MostBars = 24;

    private IReadOnlyList<PublishedFigure>? _published;

    /// <summary>A figure as the head of an article describes it; null where it cannot be made, which is then among the problems.</summary>
    public Figure? Read(Fields fields)
    {
        var (id, caption, alternative, line) = (fields.Need("id"), fields.Need("caption"), fields.Text("alt"), fields.Line);
        if (alternative is null)
        {
            Wrong(fields.File, line, $"the figure '{id}' has no text alternative", "say under 'alt' what it shows, for readers who do not see it");
            return null;
        }
        Figure? figure = null;
        if (fields.Text("image") is { } image) figure = Image(id, image, caption, alternative, fields.File, fields.LineOf("image"));
        else if (fields.Text("tree") is { } tree) figure = Tree(id, tree, caption, alternative, fields.File, fields.LineOf("tree"));
        else if (fields.Has("chart")) figure = Chart(id, fields.List("chart"), fields.Text("unit"), caption, alternative, fields.File, fields.LineOf("chart"));
        else Wrong(fields.File, line, $"the figure '{id}' is neither image nor chart nor tree", "name a file under 'image', figures of the register under 'chart', or a standards system under 'tree'");
        return figure is null ? null : figure with { Line = line, Source = fields.Text("source") };
    }

    /// <summary>A picture from a file.</summary>
    public ImageFigure? Image(string id, string name, string caption, string alternative, string file, int line)
    {
        var media = Path.GetExtension(name).ToUpperInvariant() switch { ".PNG" => "image/png", ".JPG" or ".JPEG" => "image/jpeg", ".SVG" => "image/svg+xml", ".GIF" => "image/gif", _ => null };
        if (media is null)
        {
            Wrong(file, line, $"'{name}' is no picture that every form can show", "use PNG, JPEG, GIF or SVG");
            return null;
        }
        if (files.Read(name) is not { } bytes)
        {
            Wrong(file, line, $"the picture '{name}' is missing", "put the file into the issue's folder, or take the figure out");
            return null;
        }
        if (bytes.Length > LargestImage)
        {
            Wrong(file, line, $"the picture '{name}' has {bytes.Length >> 20} MiB", "make it smaller than 8 MiB");
            return null;
        }
        if (alternative.Length == 0)
        {
            Wrong(file, line, $"the picture '{name}' has no text alternative", "write it between the square brackets");
            return null;
        }
        return new ImageFigure(id, caption, alternative, name, bytes, media);
    }

    private ChartFigure? Chart(string id, IReadOnlyList<string> keys, string? unit, string caption, string alternative, string file, int line)
    {
        if (!HasRegister(file, line, id)) return null;
        _published ??= register!.Statistics(on).Published;
        var bars = new List<ChartBar>();
        foreach (var key in keys.Take(MostBars))
        {
            // "key = name" gives the bar a shorter name.
            var (own, name) = key.IndexOf('=') is > 0 and var at ? (key[..at].Trim(), key[(at + 1)..].Trim()) : (key, null);
            if (_published.FirstOrDefault(f => f.Key == own) is not { } figure)
            {
                Wrong(file, line, $"the register has no figure '{own}'" + Near(own), "'plumbline statistics' lists those it has");
                continue;
            }
            if (!decimal.TryParse(figure.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) continue;
            unit ??= figure.Unit;
            if (figure.Unit is { } its && unit != its && its != "percent" == (unit == "percent")) Wrong(file, line, $"the chart '{id}' mixes {unit} and {its}", "draw two charts");
            bars.Add(new ChartBar(name ?? figure.Name, value, own));
        }
        if (keys.Count > MostBars) Wrong(file, line, $"the chart '{id}' has {keys.Count} bars", $"draw at most {MostBars}");
        return bars.Count == 0 ? null : new ChartFigure(id, caption, alternative, unit ?? "", bars);
    }

    private TreeFigure? Tree(string id, string name, string caption, string alternative, string file, int line)
    {
        if (!HasRegister(file, line, id)) return null;
        if (register!.Thing("framework", name) is FrameworkRecord { Tree.Count: > 0 } record) return new TreeFigure(id, caption, alternative, name, Nodes(record.Tree));
        Wrong(file, line, $"the register has no standards system '{name}' with a tree", "write it as in its address, /frameworks/...");
        return null;
    }

    private bool HasRegister(string file, int line, string id)
    {
        if (register is not null) return true;
        Wrong(file, line, $"the figure '{id}' is drawn from a register, and there is none", "name one with --register, or make one with 'plumbline up'");
        return false;
    }

    private string Near(string key) => _published!.FirstOrDefault(f => f.Key is { } other && other.StartsWith(key.Split('-')[0], StringComparison.Ordinal)) is { } near ? $"; is '{near.Key}' meant?" : "";

    private static List<TreeNode> Nodes(IReadOnlyList<FrameworkNode> nodes) => [.. nodes.Select(n => new TreeNode(n.Name, Nodes(n.Below)))];

    private void Wrong(string file, int line, string message, string mend) => problems.Add(IssueCheck.Figure, file, line, message, mend);
}

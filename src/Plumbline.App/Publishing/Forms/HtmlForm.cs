using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>How a form sets the blocks of an issue as HTML.</summary>
/// <param name="Address">Where a target is, or null where this form leads nowhere for it.</param>
internal sealed record HtmlForm(Func<Target, string?> Address)
{
    /// <summary>True where addresses of the web are printed as numbered notes.</summary>
    public bool Notes { get; init; }

    /// <summary>True where clients show neither drawings nor pictures of the file, so that tables and lists stand for them.</summary>
    public bool WithoutDrawings { get; init; }

    /// <summary>Styles written at each element, by its name; empty where a style sheet does it.</summary>
    public IReadOnlyDictionary<string, string> Styles { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a picture is, for a form that keeps pictures as files; null writes them into the page.</summary>
    public Func<ImageFigure, string>? Picture { get; init; }
}

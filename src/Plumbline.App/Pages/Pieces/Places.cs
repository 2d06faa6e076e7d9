using System.Globalization;
using Plumbline.Register.Statements;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Addresses of places inside documents.</summary>
internal static class Places
{
    /// <summary>Lines of a document that one page shows.</summary>
    public const int LinesPerPart = 2_000;

    /// <summary>The part of a document that holds a line; both are counted from 1.</summary>
    public static int PartOf(int line) => ((line - 1) / LinesPerPart) + 1;

    public static string Line(string documentSlug, int line)
    {
        var part = PartOf(line);
        return part == 1
            ? string.Create(CultureInfo.InvariantCulture, $"/documents/{documentSlug}#L{line}")
            : string.Create(CultureInfo.InvariantCulture, $"/documents/{documentSlug}?part={part}#L{line}");
    }

    /// <summary>Where evidence can be read, or null; an address that is not of the web is none.</summary>
    public static string? Of(Evidence evidence) =>
        evidence is { DocumentSlug: { } slug, Line: { } line } ? Line(slug, line) : evidence.Url is { } url && IsWeb(url) ? url : null;

    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

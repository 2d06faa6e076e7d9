using System.Text;
using System.Text.Encodings.Web;
using Plumbline.App.Output.Sheets;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Rulebooks.Exchange;

namespace Plumbline.App.Pages;

/// <summary>Rulebooks as files for other programs: the schema of their form, a model of DMN, a table as CSV.</summary>
internal static class RuleFiles
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app)
    {
        // "schema.json" has lost its ending on the way here (AnswerForm).
        app.MapMethods("/rules/schema", Reading, (HttpContext context) =>
            AnswerForm.IsJson(context) ? Results.File(Encoding.UTF8.GetBytes(RulebookLibrary.Schema()), "application/schema+json") : Results.StatusCode(StatusCodes.Status404NotFound));
        app.MapMethods("/rules/{id}/model.dmn", Reading, (string id) =>
            RulebookLibrary.Find(id) is { Rulebook.Tables.Count: > 0 } file ? File(stream => DmnWriter.Write(file, stream), "application/xml", file.Rulebook.Id + ".dmn") : Results.StatusCode(StatusCodes.Status404NotFound));
        app.MapMethods("/rules/{id}/tree.svg", Reading, (string id, HtmlEncoder encoder) =>
            RulebookLibrary.Find(id) is { Rulebook: { Content: FrameworkContent { Tree.Count: > 0 } system } book }
                ? Results.File(Encoding.UTF8.GetBytes(SvgTree.File(FrameworkSheet.Branches(system), encoder, book.Title)), "image/svg+xml", book.Id + ".svg") : Results.StatusCode(StatusCodes.Status404NotFound));
        app.MapMethods("/rules/{id}/{table}", Reading, (string id, string table, HttpContext context) =>
            AnswerForm.Of(context) == "csv" && RulebookLibrary.Find(id)?.Rulebook is { } book && book.Tables.FirstOrDefault(t => t.Id == table) is { } one ? File(stream => TableCsv.Write(book, one, stream), "text/csv; charset=utf-8", $"{book.Id}-{one.Id}.csv") : Results.StatusCode(StatusCodes.Status404NotFound));
    }

    private static IResult File(Action<Stream> write, string type, string name)
    {
        using var written = new MemoryStream();
        write(written);
        return Results.File(written.ToArray(), type, name);
    }
}

using System.Text.Json.Nodes;
using Plumbline.App.Pages;

namespace Plumbline.App.Api;

/// <summary>The programs' door as a document of OpenAPI 3.1, made from <see cref="ApiPaths"/> and the types of the answers.</summary>
internal static class OpenApiDocument
{
    public const string Address = "/api/openapi.json";

    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly Dictionary<string, (string MediaType, string What)> Forms = new(StringComparer.Ordinal)
    {
        ["csv"] = ("text/csv", "a heading, then a line a row"), ["atom"] = ("application/atom+xml", "a feed of RFC 4287"), ["ics"] = ("text/calendar", "a calendar of RFC 5545"),
        ["bib"] = ("application/x-bibtex", "a citation as BibTeX"), ["ris"] = ("application/x-research-info-systems", "a citation as RIS"),
    };

    /// <summary>Made when it is first asked for.</summary>
    private static readonly Lazy<string> Text = new(() => Of().ToJsonString(JsonForm.Options));

    public static void Map(WebApplication app)
    {
        app.MapMethods(Address[..^".json".Length], Reading, (HttpContext context) => AnswerForm.IsJson(context) ? Results.Text(Text.Value, "application/json; charset=utf-8") : Results.StatusCode(StatusCodes.Status404NotFound));
    }

    public static JsonObject Of()
    {
        var schemas = new JsonSchemas();
        var paths = new JsonObject();
        foreach (var path in ApiPaths.All)
        {
            foreach (var form in path.Forms) paths[path.Address + "." + form] = new JsonObject { ["get"] = Operation(path, form, schemas) };
        }
        var problem = schemas.Of(typeof(Problem));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Plumbline", ["version"] = "1",
                ["description"] = "Every page of the site as data, at the same address with an ending. What is promised to stay stands in docs/api.md.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.All(),
                ["responses"] = new JsonObject
                {
                    ["problem"] = new JsonObject { ["description"] = "What is wrong, in the one form of RFC 9457", ["content"] = new JsonObject { [Problem.MediaType] = new JsonObject { ["schema"] = problem } } },
                    ["unchanged"] = new JsonObject { ["description"] = "The reader has these bytes already" },
                },
            },
        };
    }

    private static JsonObject Operation(ApiPath path, string form, JsonSchemas schemas)
    {
        var parameters = new JsonArray();
        foreach (var variable in path.Variables) parameters.Add(Parameter(variable, "path", "As it stands in addresses of the site."));
        foreach (var name in path.Parameters) parameters.Add(Parameter(name, "query", ApiPaths.Meaning(path.Address, name)));
        var (type, what) = form == "json" ? ("application/json", "the data") : Forms[form];
        var schema = form == "json" ? schemas.Of(path.Data) : new JsonObject { ["type"] = "string" };
        return new JsonObject
        {
            ["operationId"] = string.Concat(path.Address.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s.StartsWith('{') ? "-one" : (s == "index" ? "home" : s))) + "-" + form,
            ["summary"] = path.Summary,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = what, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } },
                ["304"] = Reference("responses", "unchanged"), ["400"] = Reference("responses", "problem"), ["404"] = Reference("responses", "problem"), ["503"] = Reference("responses", "problem"),
            },
        };
    }

    private static JsonObject Parameter(string name, string where, string meaning) => new()
    {
        ["name"] = name, ["in"] = where, ["required"] = where == "path", ["description"] = meaning,
        ["schema"] = name switch
        {
            "as-of" or "known-by" => new JsonObject { ["type"] = "string", ["format"] = "date" },
            "since" or "part" => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            _ => new JsonObject { ["type"] = "string" },
        },
    };

    private static JsonObject Reference(string room, string name) => new() { ["$ref"] = $"#/components/{room}/{name}" };
}

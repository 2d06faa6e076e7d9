using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.App.Accounts;
using Plumbline.App.Pages;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Operations;
using Plumbline.Register.Statements;

namespace Plumbline.App.Api;

/// <summary>
/// <c>POST /api/decisions</c>: a program decides in the name of the account of its token. Only a token opens it, never a cookie, so that no page of another origin can have a browser do it.
/// </summary>
internal static class DecisionDoor
{
    public const string Address = "/api/decisions";

    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] Deeds = ["state", "confirm", "reject", "merge", "split", "undo"];

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>What is sent. What a deed does not need is left out.</summary>
    internal sealed record Order(
        string? Do, string? Thing = null, string? Property = null, string? Value = null, string? Into = null, long? Decision = null, string? Source = null, string? Url = null, string? Reason = null,
        string? Language = null, string? Detail = null, string? From = null, string? Until = null);

    /// <summary>What became of it.</summary>
    /// <param name="Changed">False where it held already.</param>
    /// <param name="Did">What now holds, in words.</param>
    /// <param name="Address">Address of the thing, or null.</param>
    /// <param name="Decision">Number of the decision, by which it is undone; null where nothing changed.</param>
    internal sealed record Outcome(bool Changed, string Did, string? Address, long? Decision);

    public static void Map(WebApplication app)
    {
        app.MapPost(Address, Decide);
        app.MapMethods(Address, Reading, (HttpContext context) =>
        {
            context.Response.Headers.Allow = "POST";
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        });
    }

    private static async Task Decide(HttpContext context, RegisterStore register)
    {
        var reader = Reader.Of(context);
        if (reader?.Scope is null)
        {
            await Problem.Of("not-signed-in", "Send a token: “Authorization: Bearer plb_...”. A cookie does not do here.", Address).Write(context);
            return;
        }
        if (!reader.Is(AccountRole.Editor))
        {
            await Problem.Of("not-allowed", $"To decide, the account has to be editor and the token to edit; {reader.Name} is {reader.Role}, by a token to {reader.Scope}.", Address).Write(context);
            return;
        }
        Order? order;
        try
        {
            order = await JsonSerializer.DeserializeAsync<Order>(context.Request.Body, Strict, context.RequestAborted);
        }
        catch (JsonException wrong)
        {
            await Refuse(context, $"The body is not what is taken here: {wrong.Message}");
            return;
        }
        catch (BadHttpRequestException)
        {
            await Refuse(context, $"The body is longer than {AccountDoors.LongestForm:N0} bytes.");
            return;
        }
        if (order?.Do is not { } deed || !Deeds.Contains(deed))
        {
            await Refuse(context, "“do” says what is decided.", Deeds);
            return;
        }
        if (Lacking(order) is { } lacking)
        {
            await Refuse(context, lacking);
            return;
        }
        var result = Run(register, order, new Decision(reader.Name, order.Source, order.Url, order.Reason, new Period(order.From, order.Until)));
        if (result.Refusal is { } refusal) await Refuse(context, Shown.Sentence(refusal) + ".");
        else await context.Response.WriteAsJsonAsync(new Outcome(result.Changed, result.Did!, result.Address, result.Batch), JsonForm.Options, context.RequestAborted);
    }

    /// <summary>What is missing for a deed, as a sentence; null where nothing is.</summary>
    private static string? Lacking(Order order)
    {
        if (order.Url is { } url && !Places.IsWeb(url)) return $"“{url}” is no address of the web.";
        return order.Do switch
        {
            "undo" => order.Decision is null ? "“decision” is the number of the decision to undo." : null,
            _ when string.IsNullOrWhiteSpace(order.Thing) => "“thing” names what is decided: an identifier, or an address such as /standards/gb-t-35273-2020.",
            "merge" => string.IsNullOrWhiteSpace(order.Into) ? "“into” names what it is." : null,
            "split" => null,
            _ when string.IsNullOrWhiteSpace(order.Property) || string.IsNullOrWhiteSpace(order.Value) => "“property” and “value” say what is stated.",
            "state" => string.IsNullOrWhiteSpace(order.Source) ? "A fact needs its “source” in words." : null,
            "reject" => string.IsNullOrWhiteSpace(order.Reason) ? "“reason” says why the value is wrong." : null,
            _ => null,
        };
    }

    private static DecisionResult Run(RegisterStore register, Order order, Decision decision) => order.Do switch
    {
        "state" => register.Decide(order.Thing!, order.Property!, order.Value!, decision, order.Language, order.Detail),
        "confirm" => register.Confirm(order.Thing!, order.Property!, order.Value!, decision),
        "reject" => register.Reject(order.Thing!, order.Property!, order.Value!, decision),
        "merge" => register.Merge(order.Thing!, order.Into!, decision),
        "split" => register.Split(order.Thing!, decision),
        _ => register.Undo(order.Decision!.Value, decision),
    };

    private static Task Refuse(HttpContext context, string sentence, IReadOnlyList<string>? known = null) => Problem.Of("bad-value", sentence, Address, known).Write(context);
}

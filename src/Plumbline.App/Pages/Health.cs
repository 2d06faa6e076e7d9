using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary><c>/health</c>: for programs that watch this one. 200 where the register answers, 503 where it does not.</summary>
internal static class Health
{
    public static void Map(WebApplication app) => app.MapMethods("/health", ["GET", "HEAD"], (RegisterStore register, TimeProvider time) =>
    {
        try
        {
            return Results.Json(new { status = "ok", sequence = register.Sequence, version = typeof(Health).Assembly.GetName().Version?.ToString(3), sources = Gathering.SourcesSummary.Of(register, time.GetUtcNow()) }, JsonForm.Options);
        }
        catch (RegisterException unusable)
        {
            return Results.Json(new { status = "register not usable", detail = unusable.Message }, JsonForm.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}

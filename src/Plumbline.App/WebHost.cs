using System.Text.Encodings.Web;
using Plumbline.App.Accounts;
using Plumbline.App.Api;
using Plumbline.App.Operating;
using Plumbline.App.Pages;
using Plumbline.App.Pages.Marking;
using Plumbline.Register;

namespace Plumbline.App;

/// <summary>Puts the web site together: what it needs, and the way of a request through it.</summary>
internal static class WebHost
{
    /// <summary>The site over a register that exists; not started.</summary>
    public static WebApplication Build(WebSettings settings, RegisterStore store, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The pages are in this assembly, whichever program starts it.
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls([.. settings.Urls.Select(Bindable)]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddSimpleConsole(form => form.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services
            .AddSingleton(settings).AddSingleton(store).AddSingleton(time)
            .AddSingleton(Assets.Load())
            .AddSingleton<Alerts.WatchAddress>().AddSingleton<Mail.SignedLinks>()
            .AddHttpContextAccessor().AddScoped(services => ReaderLanguage.Words(services.GetRequiredService<IHttpContextAccessor>().HttpContext))
            .AddSingleton<HtmlEncoder>(new SiteEncoder());
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddRazorPages().AddMvcOptions(mvc => mvc.Filters.Add<KnownParameters>());
        AccountDoors.Add(builder.Services);
        builder.Services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.ConstraintMap.Add(RoomConstraint.Name, typeof(RoomConstraint));
        });

        builder.Services.AddSingleton<FigureBook>();
        var app = builder.Build();
        app.Services.GetRequiredService<FigureBook>();
        AccountDoors.TakeForms(app);
        TrustedProxies.Use(app, settings);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostCheck>(settings.AllowedHosts());
        app.UseResponseCompression();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<ReaderLanguage>();
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<CrossOrigin>();
        app.UseMiddleware<ReadingOnly>();
        app.UseMiddleware<KnowReader>();
        app.UseMiddleware<FinishedAnswers>();
        app.UseMiddleware<AnswerForm>();
        app.UseRouting();
        app.MapRazorPages();
        Assets.Map(app);
        DepositFiles.Map(app);
        IssueFormFiles.Map(app);
        RuleFiles.Map(app);
        Health.Map(app);
        MetricsDoor.Map(app);
        OpenApiDocument.Map(app);
        DecisionDoor.Map(app);
        Suggestions.Map(app);
        LanguageDoor.Map(app);
        Slips.Map(app);
        return app;
    }

    /// <summary>Kestrel takes any free port on one address only, and localhost is two.</summary>
    private static string Bindable(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Host: "localhost", Port: 0 } ? "http://127.0.0.1:0" : url;
}

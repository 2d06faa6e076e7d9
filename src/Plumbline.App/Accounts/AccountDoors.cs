using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Plumbline.App.Api;
using Plumbline.App.Pages;
using Plumbline.Register;

namespace Plumbline.App.Accounts;

/// <summary>What signing in needs of the site.</summary>
internal static class AccountDoors
{
    /// <summary>The most bytes of a form that changes something.</summary>
    public const int LongestForm = 65_536;

    /// <summary>Addresses whose forms change something; each form is signed.</summary>
    private static readonly string[] Forms = ["/sign-in", "/sign-out", "/account", "/desk", "/inbox", "/watches", "/unsubscribe"];

    /// <summary>Pages about accounts and the desk: each reader has their own.</summary>
    public static bool IsOwn(string path) => Array.Exists(Forms, f => path.StartsWith(f, StringComparison.Ordinal) && (path.Length == f.Length || path[f.Length] == '/'));

    /// <summary>
    /// Takes bodies of so much at the addresses that change something, before anything may refuse the request: a body that is over the server's own bound, which is none, would end the connection under the answer.
    /// </summary>
    public static void TakeForms(WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Value is { } path && (IsOwn(path) || path is DecisionDoor.Address or LanguageDoor.Address)
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = LongestForm;
        return next(context);
    });

    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("plumbline");
        services.AddOptions<KeyManagementOptions>().Configure<RegisterStore>((keys, register) => keys.XmlRepository = new WebKeys(register));
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "plumbline-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.HttpOnly = true;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.FormFieldName = "signature";
            form.HeaderName = null;
            // The content policy says who may frame a page.
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<RoleFilter>();
            mvc.Filters.Add<UnsignedForm>();
        });
    }
}

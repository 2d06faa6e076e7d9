using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Plumbline.App.Pages;
using Plumbline.Register.Operations;

namespace Plumbline.App.Accounts;

/// <summary>Lets in those only whose role a page needs: others are led to sign in, or told that their role is not enough.</summary>
internal sealed class RoleFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is not SitePage { Needs: { } role }) return;
        var request = context.HttpContext.Request;
        switch (Reader.Of(context.HttpContext))
        {
            case null when AnswerForm.Of(context.HttpContext) is null && HttpMethods.IsGet(request.Method):
                context.Result = new LocalRedirectResult("/sign-in" + QueryString.Create("return", request.Path + request.QueryString));
                return;
            case null:
                new Refusal("not-signed-in", "Sign in first: this is for those only who have an account here.", []).Keep(context.HttpContext);
                context.Result = new StatusCodeResult(StatusCodes.Status401Unauthorized);
                return;
            // A page is left by its cookie; a token never drives the forms of a page.
            case { } reader when !reader.Is(role) || (reader.Scope is not null && !HttpMethods.IsGet(request.Method)):
                new Refusal("not-allowed", $"This is for the role {AccountRoles.NameOf(role)}; {reader.Name} is {reader.Role}{(reader.Scope is { } scope ? $", by a token to {scope}" : "")}.", []).Keep(context.HttpContext);
                context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
                return;
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}

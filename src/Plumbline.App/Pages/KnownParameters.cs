using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Plumbline.App.Pages;

/// <summary>
/// Refuses parameters of the query string that the page does not know, and lists those it knows: a filter with a slip in its
/// name must not answer with the unfiltered list. A cursor that the register refuses is the reader's slip, too.
/// </summary>
internal sealed class KnownParameters : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is not SitePage page) return;
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (page.Parameters.Contains(name) && values.Count == 1)
            {
                if (name is not (SitePage.AsOfName or SitePage.KnownByName) || string.IsNullOrEmpty(values[0]) || SitePage.Day(context.HttpContext, name) is not null) continue;
                context.Result = Refuse(context.HttpContext, "bad-value", $"“{values[0]}” is no day; write “{name}” as 2026-08-01.", []);
                return;
            }
            context.Result = page.Parameters.Contains(name)
                ? Refuse(context.HttpContext, "bad-value", $"The parameter “{name}” is given more than once.", [])
                : Refuse(context.HttpContext, "unknown-parameter", $"This page does not know the parameter “{name}”. {(page.Parameters.Count > 0 ? "It knows " + string.Join(", ", page.Parameters) + "." : "It takes none.")}", page.Parameters);
            return;
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is not FormatException slip || !context.HttpContext.Request.Query.ContainsKey("cursor")) return;
        context.ExceptionHandled = true;
        context.Result = Refuse(context.HttpContext, "bad-value", $"The list cannot go on from here: {slip.Message}.", []);
    }

    private static StatusCodeResult Refuse(HttpContext context, string type, string sentence, IReadOnlyList<string> known)
    {
        new Refusal(type, sentence, known).Keep(context);
        return new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}

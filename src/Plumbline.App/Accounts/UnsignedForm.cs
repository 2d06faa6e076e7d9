using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Plumbline.App.Pages;

namespace Plumbline.App.Accounts;

/// <summary>Says what to do where a form was not signed by this site for this session.</summary>
internal sealed class UnsignedForm : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            new Refusal("bad-value", "This form was made for another session, or did not come from this site. Nothing was changed. Go back, load the page again, and send it once more.", []).Keep(context.HttpContext);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

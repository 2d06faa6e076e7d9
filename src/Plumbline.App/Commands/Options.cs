using System.CommandLine;

namespace Plumbline.App.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class Options
{
    /// <summary><c>--format</c>; the first form is the default.</summary>
    public static Option<string> Format(params string[] forms)
    {
        var option = new Option<string>("--format") { Description = "form of the output", DefaultValueFactory = _ => forms[0] };
        option.AcceptOnlyFromAmong(forms);
        return option;
    }
}

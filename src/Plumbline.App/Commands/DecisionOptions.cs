using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Decisions;

namespace Plumbline.App.Commands;

/// <summary>What the verbs of decisions share: who decides, by what source, why.</summary>
internal sealed class DecisionOptions
{
    public Option<string?> Source { get; } = new("--source") { Description = "the source in words", HelpName = "TEXT" };

    public Option<string?> Reason { get; } = new("--reason") { Description = "why", HelpName = "TEXT" };

    private Option<string?> Url { get; } = new("--url") { Description = "where the source can be read", HelpName = "URL" };

    private Option<string?> By { get; } = new("--by") { Description = "who decides (default: the user's name)", HelpName = "NAME" };

    public DecisionOptions() => Url.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } url && !Pages.Pieces.Places.IsWeb(url)) result.AddError($"--url: '{url}' is no address of the web");
    });

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Source, Url, Reason, By]) command.Options.Add(option);
    }

    public Decision Read(ParseResult parsed) => new(
        parsed.GetValue(By) is { Length: > 0 } by ? by : Environment.UserName, parsed.GetValue(Source), parsed.GetValue(Url), parsed.GetValue(Reason));

    /// <summary>Makes a decision and says what now holds; a refusal is exit 1 with the reason, and nothing is changed.</summary>
    public static int Run(RegisterLocation location, string format, Func<RegisterStore, DecisionResult> decide)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var result = decide(store);
        if (result.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"plumbline: {refusal}");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        if (format == "json")
        {
            output.Json.WriteStartObject();
            output.Json.WriteString("address", result.Address);
            output.Json.WriteString("did", result.Did);
            output.Json.WriteBoolean("changed", result.Changed);
            output.Json.WriteEndObject();
            output.EndObject();
        }
        else
        {
            output.Line($"{result.Did}{(result.Address is null ? "" : $"  {result.Address}")}");
        }
        return ExitCode.Done;
    }
}

using System.Text.Json;
using ModelContextProtocol;
using Plumbline.App.Pages;
using Plumbline.Register.Statements;

namespace Plumbline.App.Assistant;

/// <summary>How tools answer: JSON without what is empty, evidence in a few members, and problems that say what to do.</summary>
internal static class AssistantAnswers
{
    private static readonly JsonSerializerOptions Form = new(JsonForm.Options) { WriteIndented = false, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static string Json(object answer) => JsonSerializer.Serialize(answer, Form);

    /// <summary>What a fact rests on.</summary>
    public static object Source(Evidence evidence) => new
    {
        kind = evidence.Kind, quote = evidence.Quote, document = evidence.DocumentTitle, date = evidence.DocumentDate, line = evidence.Line, publisher = evidence.Publisher, item = evidence.Item, reason = evidence.Reason,
        unverified = evidence.Unverified ? true : (bool?)null, words = evidence.Words is { } words ? Source(words) : null, address = evidence.Address,
    };

    /// <summary>A value with its source.</summary>
    public static object Stated(StatedValue value) => new { value = value.Value, address = value.Address, toReview = value.ToReview ? true : (bool?)null, knownSince = value.KnownSince, source = Source(value.Evidence) };

    public static DateOnly? Day(string? day, string name) => string.IsNullOrEmpty(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read : throw new McpException($"'{day}' is no day; write {name} as 2026-08-01");

    public static McpException Unknown(string id) => new($"nothing in this register is named '{id}'; try the tool 'search' with a part of it");
}

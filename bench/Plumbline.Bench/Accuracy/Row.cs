using System.Text.Json;

namespace Plumbline.Bench.Accuracy;

/// <summary>A row of a recognition result or of a gold annotation; a member that is not there reads as null.</summary>
internal readonly record struct Row(JsonElement Json)
{
    public string? this[string member] => Json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <summary>Line, counted from 1; null where the row names none.</summary>
    public int? Line => Json.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number ? line.GetInt32() : null;

    /// <summary>A row that may be found or not.</summary>
    public bool IsDoubtful => this["note"]?.Contains("doubtful", StringComparison.Ordinal) == true;

    /// <summary>"released would do": another action that the annotator would accept.</summary>
    public bool Allows(string? action) =>
        action is not null && this["note"] is { } note && note.Contains("would do", StringComparison.Ordinal) && note.Contains(action, StringComparison.Ordinal);

    public bool IsNear(Row other, int lines) => Line is not { } a || other.Line is not { } b || Math.Abs(a - b) <= lines;

    public override string ToString() => Json.GetRawText();
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.App.Work;

/// <summary>What jobs carry besides their input; kept as JSON, members that do not belong to a kind are left out.</summary>
internal sealed record JobDetails
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Add: where the file was. Import: the file's name, which records of it are named by.</summary>
    public string? Path { get; init; }

    /// <summary>Add: the file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Add: the charset that the server stated.</summary>
    public string? Charset { get; init; }

    /// <summary>Import: the format of the records.</summary>
    public string? Format { get; init; }

    /// <summary>Import: the mapping of columns.</summary>
    public string? Columns { get; init; }

    /// <summary>Import: who asked for it.</summary>
    public string? By { get; init; }

    /// <summary>Rebuild: the first thing.</summary>
    public long? From { get; init; }

    /// <summary>Rebuild: the first thing behind them.</summary>
    public long? Until { get; init; }

    public static JobDetails Read(string json) => JsonSerializer.Deserialize<JobDetails>(json, Form) ?? throw new FormatException("the job has no details");

    public string Write() => JsonSerializer.Serialize(this, Form);
}

using System.Globalization;

namespace Plumbline.Register.Imports;

/// <summary>Names of records that are the same next time whatever stands before them: a second record of a name gets <c>(2)</c>.</summary>
internal sealed class ItemNames
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    public string Of(string name)
    {
        var times = _used[name] = _used.GetValueOrDefault(name) + 1;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({times})");
    }
}

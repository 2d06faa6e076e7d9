namespace Plumbline.Engine.Rules;

/// <summary>
/// A unit in which a number can be given. Prefixes are decimal as the SI has them (1 GB = 10⁹ bytes); KiB, MiB, GiB and TiB are binary.
/// Units of counts (<c>entries</c>, <c>cores</c>) count one each and do not convert into each other.
/// </summary>
/// <param name="Symbol">How it is written here.</param>
/// <param name="Dimension">Units of one dimension convert into each other.</param>
/// <param name="Factor">What it is in the base unit of its dimension.</param>
public sealed record MeasuringUnit(string Symbol, string Dimension, decimal Factor)
{
    private static readonly Dictionary<string, MeasuringUnit> Known = Build();

    /// <summary>The unit that is written so, in either language; null where it is none.</summary>
    public static MeasuringUnit? Find(ReadOnlySpan<char> written)
    {
        var name = Plain(written);
        if (Known.TryGetValue(name, out var unit)) return unit;
        // The case of letters counts only where two units differ by nothing else (Mb and MB, ms and Ms).
        MeasuringUnit? only = null;
        foreach (var (symbol, candidate) in Known)
        {
            if (!symbol.Equals(name, StringComparison.OrdinalIgnoreCase) || candidate == only) continue;
            if (only is not null) return null;
            only = candidate;
        }
        return only;
    }

    /// <summary>A number in another unit of the same dimension; null where the dimensions differ or it does not fit.</summary>
    public decimal? Convert(decimal number, MeasuringUnit to)
    {
        if (Dimension != to.Dimension) return null;
        if (Factor == to.Factor) return number;
        try
        {
            return Factor >= to.Factor ? number * (Factor / to.Factor) : number / (to.Factor / Factor);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Plain(ReadOnlySpan<char> written)
    {
        Span<char> room = stackalloc char[24];
        var length = 0;
        foreach (var c in written.Trim())
        {
            if (c is ' ' or '\u00A0') continue;
            if (length == room.Length) return "";
            room[length++] = c switch { '\u03BC' => '\u00B5', >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0), _ => c };
        }
        return new string(room[..length]);
    }

    private static Dictionary<string, MeasuringUnit> Build()
    {
        var units = new Dictionary<string, MeasuringUnit>(StringComparer.Ordinal);
        (string Prefix, decimal Factor)[] prefixes = [("", 1), ("k", 1e3m), ("M", 1e6m), ("G", 1e9m), ("T", 1e12m), ("P", 1e15m)];
        foreach (var (prefix, factor) in prefixes)
        {
            Add(prefix + "bit/s", "data rate", factor, prefix + "bps", prefix + "b/s", prefix + "bits/s");
            Add(prefix + "B/s", "data rate", factor * 8, prefix + "Bps", prefix + "byte/s");
            Add(prefix + "pps", "packet rate", factor, prefix + "packets/s", prefix + "p/s");
            Add(prefix + "B", "storage", factor, prefix + "byte", prefix + "bytes");
            Add(prefix + "Hz", "frequency", factor);
        }
        Add("KiB", "storage", 1L << 10);
        Add("MiB", "storage", 1L << 20);
        Add("GiB", "storage", 1L << 30);
        Add("TiB", "storage", 1L << 40);
        Add("s", "time", 1, "sec", "second", "seconds", "秒");
        Add("ms", "time", 1e-3m, "毫秒");
        Add("µs", "time", 1e-6m, "us", "微秒");
        Add("ns", "time", 1e-9m, "纳秒");
        Add("min", "time", 60, "分钟");
        Add("h", "time", 3600, "小时");
        Add("CNY", "money in CNY", 1, "RMB", "yuan", "元", "人民币");
        Add("years", "years", 1, "year", "年");
        Add("days", "days", 1, "day", "天", "日");
        Add("%", "percent", 1, "percent", "％");
        Add("entries", "entries", 1, "entry", "pieces", "条", "条目");
        Add("CPUs", "CPUs", 1, "CPU", "个CPU", "颗");
        Add("cores", "cores", 1, "core", "核");
        return units;

        void Add(string symbol, string dimension, decimal factor, params ReadOnlySpan<string> also)
        {
            var unit = new MeasuringUnit(symbol, dimension, factor);
            units[symbol] = unit;
            foreach (var name in also) units.TryAdd(name, unit);
        }
    }
}

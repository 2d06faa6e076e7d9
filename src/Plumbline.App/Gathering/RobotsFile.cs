using System.Globalization;

namespace Plumbline.App.Gathering;

/// <summary>What a site allows programs to ask for (RFC 9309): the groups of this program, else those of everybody; of the rules that match the longest counts, and of two that are as long the one that allows.</summary>
internal sealed class RobotsFile
{
    public const string Agent = "plumbline";

    private const int MostBytes = 512 * 1024;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly List<(string Path, bool Allows)> _rules = [];

    /// <summary>A site that says nothing: all may be asked.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>The pause that the site wants between two requests; zero where it wants none. At most a minute.</summary>
    public TimeSpan Delay { get; private set; }

    public static RobotsFile Read(string text)
    {
        var (own, everybody) = (new RobotsFile(), new RobotsFile());
        var (isOwn, isEverybody, inRules, named) = (false, false, false, false);
        foreach (var whole in text.AsSpan(0, Math.Min(text.Length, MostBytes)).EnumerateLines())
        {
            var hash = whole.IndexOf('#');
            var line = (hash < 0 ? whole : whole[..hash]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var name = line[..colon].Trim().ToString().ToLowerInvariant();
            var value = line[(colon + 1)..].Trim();
            if (name == "user-agent")
            {
                // Names that follow each other share the rules behind them.
                if (inRules) (isOwn, isEverybody, inRules) = (false, false, false);
                isOwn |= value.Equals(Agent, StringComparison.OrdinalIgnoreCase);
                isEverybody |= value is "*";
                named |= isOwn;
                continue;
            }
            if (name is not ("allow" or "disallow" or "crawl-delay")) continue;
            inRules = true;
            if (isOwn) own.Take(name, value);
            if (isEverybody) everybody.Take(name, value);
        }
        return named ? own : everybody;
    }

    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        if (path == "/robots.txt") return true;
        var (longest, allows) = (-1, true);
        foreach (var (rule, allowing) in _rules)
        {
            if (rule.Length < longest || !Matches(rule, path)) continue;
            allows = rule.Length == longest ? allows || allowing : allowing;
            longest = rule.Length;
        }
        return allows;
    }

    private void Take(string name, ReadOnlySpan<char> value)
    {
        if (name == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
        }
        else if (value.Length is > 0 and < 2_000)
        {
            _rules.Add((value.ToString(), name == "allow"));
        }
    }

    /// <summary><c>*</c> stands for any letters, <c>$</c> at the end for the end; else it is a beginning. One pass and one step back: linear but for the stars.</summary>
    private static bool Matches(string rule, string path)
    {
        var toEnd = rule.EndsWith('$');
        var pattern = toEnd ? rule.AsSpan(0, rule.Length - 1) : rule;
        int p = 0, t = 0, star = -1, from = 0;
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, from) = (p++, t);
            else if (p < pattern.Length && pattern[p] == path[t]) (p, t) = (p + 1, t + 1);
            else if (p == pattern.Length && !toEnd) return true;
            else if (star >= 0) (p, t) = (star + 1, ++from);
            else return false;
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}

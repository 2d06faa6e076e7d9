using System.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>Prints committees from their fields.</summary>
internal static class CommitteeFormatter
{
    public static string Format(CommitteeId id)
    {
        if (id.Levels.IsEmpty) return id.Organisation;
        var itu = id.Organisation.StartsWith("ITU", StringComparison.Ordinal);
        var text = new StringBuilder(id.Organisation);
        text.Append(id.Spaced || CommitteeOrganisations.IsSpaced(id.Organisation, id.Levels[0].Kind) ? ' ' : '/');
        // A question or working party of the ITU is printed before the number of its study group: Q1/17, WP 1/17.
        if (itu && id.Levels is [{ Kind: "SG", Number: { } group }, { Kind: "Q" or "WP", Number: { } number } inner])
            return text.Append(inner.Kind).Append(inner.Kind == "WP" ? " " : "").Append(number).Append('/').Append(group).ToString();
        for (var i = 0; i < id.Levels.Length; i++)
        {
            if (i > 0) text.Append('/');
            var level = id.Levels[i];
            if (level.Number is null) text.Append(level.Kind);
            else if (IsNameFirst(id.Organisation, level)) text.Append(level.Number).Append(' ').Append(level.Kind);
            else if (level.Lettered) text.Append(level.Kind).Append(level.Joint).Append(level.Number);
            else text.Append(level.Kind).Append(itu || id.Organisation is "3GPP" or "ASTM" ? "" : " ").Append(level.Number);
        }
        return text.ToString();
    }

    public static string Slug(CommitteeId id)
    {
        var text = new StringBuilder();
        Lower(text, id.Organisation.Replace('/', '-'));
        foreach (var level in id.Levels)
        {
            text.Append('-');
            Lower(text, level.Kind.Replace('-', '_'));
            if (level.Number is null) continue;
            text.Append('-');
            Lower(text, level.Number.Replace('-', '_'));
        }
        return text.ToString();
    }

    /// <summary>Groups of these bodies carry their name before the kind: IETF QUIC WG, IEEE P2418.2 WG.</summary>
    public static bool IsNameFirst(string organisation, CommitteeLevel level) =>
        level.Kind is "WG" or "RG" && organisation is "IETF" or "IRTF" or "W3C" or "IEEE";

    private static void Lower(StringBuilder text, string part)
    {
        foreach (var c in part) text.Append(char.ToLowerInvariant(c));
    }
}

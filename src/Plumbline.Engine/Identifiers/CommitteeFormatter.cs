namespace Plumbline.Engine.Identifiers;

/// <summary>Prints committees from their fields.</summary>
internal static class CommitteeFormatter
{
    public static string Format(CommitteeId id)
    {
        if (id.Levels.IsEmpty) return id.Organisation;
        var itu = id.Organisation.StartsWith("ITU", StringComparison.Ordinal);
        var text = default(IdWriter);
        text.Add(id.Organisation);
        text.Add(id.Spaced || CommitteeOrganisations.IsSpaced(id.Organisation, id.Levels[0].Kind) ? ' ' : '/');
        // A question or working party of the ITU is printed before the number of its study group: Q1/17, WP 1/17.
        if (itu && id.Levels is [{ Kind: "SG", Number: { } group }, { Kind: "Q" or "WP", Number: { } number } inner])
            return $"{text}{inner.Kind}{(inner.Kind == "WP" ? " " : "")}{number}/{group}";
        for (var i = 0; i < id.Levels.Length; i++)
        {
            if (i > 0) text.Add('/');
            var level = id.Levels[i];
            if (level.Number is null) text.Add(level.Kind);
            else if (IsNameFirst(id.Organisation, level))
            {
                text.Add(level.Number);
                text.Add(" ", level.Kind);
            }
            else
            {
                text.Add(level.Kind);
                if (level.Lettered) text.Add(level.Joint);
                else if (!itu && id.Organisation is not ("3GPP" or "ASTM")) text.Add(' ');
                text.Add(level.Number);
            }
        }
        return text.ToString();
    }

    public static string Slug(CommitteeId id)
    {
        var text = default(IdWriter);
        Lower(ref text, id.Organisation, '/', '-');
        foreach (var level in id.Levels)
        {
            text.Add('-');
            Lower(ref text, level.Kind, '-', '_');
            if (level.Number is null) continue;
            text.Add('-');
            Lower(ref text, level.Number, '-', '_');
        }
        return text.ToString();
    }

    /// <summary>Groups of these bodies carry their name before the kind: IETF QUIC WG, IEEE P2418.2 WG.</summary>
    public static bool IsNameFirst(string organisation, CommitteeLevel level) =>
        level.Kind is "WG" or "RG" && organisation is "IETF" or "IRTF" or "W3C" or "IEEE";

    private static void Lower(ref IdWriter text, string part, char from, char to)
    {
        foreach (var c in part) text.Add(c == from ? to : char.ToLowerInvariant(c));
    }
}

namespace Plumbline.Engine.Identifiers;

/// <summary>Publishers, status and stage in front of the number.</summary>
internal static partial class IeeeFamily
{
    private static readonly string[] Publishers =
        ["IEEE", "ANSI", "IEC", "ISO", "AIEE", "ASTM", "CSA", "NACE", "EIA", "EAB", "MPAI", "USEMCSC", "ASHRAE", "USAS", "ASA"];

    private const int MostPublishers = 6;

    private static readonly string[] Words = ["Active", "Approved", "Unapproved", "Draft", "Std", "STD", "Standard", "No", "no"];

    private static readonly string[] Stages =
        ["CD", "CD1", "CD2", "CD3", "CD4", "DIS", "DIS1", "DIS2", "FDIS", "FDIS1", "CDV", "CDV1", "FCD", "PDTR", "PDTR3", "DTR", "DTS", "TS", "TR", "ED1", "ED2", "ED3", "ED4"];

    /// <summary>What stands in front of the number.</summary>
    /// <param name="Publisher">The publisher field.</param>
    /// <param name="Std">True where "Std" stood there, which in front of a project's number means draft standard.</param>
    /// <param name="ProjectsOnly">True where IEEE is not among the publishers, so that only a project number or one in IEEE's notation is IEEE's to read.</param>
    private readonly record struct Prefix(string Publisher, bool Std, bool ProjectsOnly);

    private static Prefix? ReadPrefix(ref IdCursor c)
    {
        var w = default(IdWriter);
        var ours = false;
        for (var publishers = 0; ; publishers++)
        {
            var name = c.TakeNameOf(Publishers);
            // No document has so many publishers: a text of nothing else must not be read to its end from each of them.
            if (name < 0 || publishers == MostPublishers) return null;
            ours |= Publishers[name] is "IEEE" or "AIEE" or "ANSI";
            w.Add(Publishers[name]);
            var mark = c.At;
            c.Blanks();
            if (!c.Take('/'))
            {
                c.At = mark;
                break;
            }
            c.Blanks();
            var next = c.At;
            if (c.TakeNameOf(Publishers) < 0)
            {
                c.At = next;
                break;
            }
            c.At = next;
            w.Add('/');
        }
        if (!c.Blanks() && c.Text[c.At - 1] is not ('/' or ' ')) return null;
        var std = false;
        while (true)
        {
            var mark = c.At;
            var word = c.TakeNameOf(Words);
            if (word is >= 0 and <= 3)
            {
                w.Add(" ", Words[word]);
            }
            else if (word >= 0)
            {
                std |= word <= 6;
                c.Take('.');
                c.Blanks();
                continue;
            }
            else if (c.TakeOneOf(Stages) is var stage and >= 0)
            {
                w.Add(" ", Stages[stage]);
            }
            else if (c.Take("IEEE ") || c.Take("St") && char.IsAsciiDigit(c.Next))
            {
                continue;
            }
            else
            {
                c.At = mark;
                break;
            }
            if (c.Take('.')) c.Digits(1, 1);
            if (!c.Blanks() && !c.Take('/')) return null;
        }
        return new Prefix(w.ToString(), std, !ours);
    }

    /// <summary>True where the stage stands in the publisher field, as the registry writes it: there the date closes up to the number.</summary>
    private static bool HasStage(string publisher)
    {
        var last = publisher.LastIndexOf(' ');
        return last > 0 && Array.IndexOf(Stages, publisher[(last + 1)..]) >= 0;
    }
}

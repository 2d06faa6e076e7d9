using Plumbline.App.Publishing.Checks;

namespace Plumbline.App.Publishing.Folder;

/// <summary>Gathers what is to be mended.</summary>
internal sealed class Problems
{
    private readonly List<IssueProblem> _found = [];

    public IReadOnlyList<IssueProblem> Found => _found;

    public void Add(string check, string file, int line, string message, string mend) => _found.Add(new IssueProblem(check, file, line, message, mend));
}

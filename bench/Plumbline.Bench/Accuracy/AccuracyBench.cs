using System.Diagnostics;
using System.Text.Json;

namespace Plumbline.Bench.Accuracy;

/// <summary>
/// Precision, recall and F1 of a checkout by set of texts, kind and language; with another commit, what each document gained and lost against it.
/// The own notices are always there, newsletters and real notices where <c>../shared</c> is.
/// </summary>
internal static class AccuracyBench
{
    public static int Run(string[] arguments)
    {
        var root = Output("git", ".", "rev-parse", "--show-toplevel").Trim();
        var documents = Documents(root);
        var now = Score(root, documents);
        switch (arguments)
        {
            case []:
                Print(now);
                return 0;
            case ["--misses", var kind]:
                foreach (var (key, tally) in now)
                {
                    if (key.Kind != kind) continue;
                    foreach (var (document, row) in tally.Missed) Console.WriteLine($"{document} - {row}");
                    foreach (var (document, row) in tally.Wrong) Console.WriteLine($"{document} + {row}");
                }
                return 0;
            case ["--against", var commit]:
                Compare(now, Before(root, commit, documents));
                return 0;
            default:
                Console.Error.WriteLine("usage: bench accuracy [--misses KIND | --against COMMIT]");
                return 2;
        }
    }

    private static List<GoldDocument> Documents(string root)
    {
        var own = Path.Combine(root, "tests", "Plumbline.Tests", "Corpus", "notices");
        var shared = Path.Combine(root, "..", "shared");
        return
        [
            .. GoldDocument.Pairs(own, own, "own notices"),
            .. GoldDocument.Pairs(Path.Combine(shared, "corpus", "newsletters"), Path.Combine(shared, "accuracy", "gold"), "newsletters"),
            .. GoldDocument.Lines(Path.Combine(shared, "corpus", "notices"), Path.Combine(shared, "accuracy", "gold", "notices.jsonl"), "real notices"),
        ];
    }

    private static Dictionary<(string Set, string Kind, string Language), Tally> Score(string checkout, List<GoldDocument> documents)
    {
        var tallies = new Dictionary<(string, string, string), Tally>();
        var answers = Output(Path.Combine(checkout, "plumbline"), checkout, ["recognise", .. documents.Select(d => d.File), "--format", "jsonl"])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (answers.Length != documents.Count) throw new InvalidOperationException($"{answers.Length} answers to {documents.Count} files");
        for (var i = 0; i < documents.Count; i++)
        {
            documents[i].Score(JsonDocument.Parse(answers[i]).RootElement, (kind, document) =>
            {
                var key = (document.Set, kind.Name, document.Language);
                return tallies.TryGetValue(key, out var tally) ? tally : tallies[key] = new Tally();
            });
        }
        return tallies;
    }

    /// <summary>Builds a commit in a working copy of its own, which is removed behind it.</summary>
    private static Dictionary<(string Set, string Kind, string Language), Tally> Before(string root, string commit, List<GoldDocument> documents)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"plumbline-{Output("git", root, "rev-parse", "--short", commit).Trim()}-{Environment.ProcessId}");
        Output("git", root, "worktree", "add", "--detach", copy, commit);
        try
        {
            return Score(copy, documents);
        }
        finally
        {
            Output("git", root, "worktree", "remove", "--force", copy);
        }
    }

    private static void Print(Dictionary<(string Set, string Kind, string Language), Tally> tallies)
    {
        Console.WriteLine($"{"texts",-14}{"kind",-22}{"language",-10}{"gold",6}{"precision",11}{"recall",9}{"F1",8}");
        foreach (var ((set, kind, language), tally) in tallies)
        {
            Console.WriteLine($"{set,-14}{kind,-22}{language,-10}{tally.Gold,6}{tally.Precision,11:F3}{tally.Recall,9:F3}{tally.F1,8:F3}");
        }
    }

    private static void Compare(Dictionary<(string Set, string Kind, string Language), Tally> now, Dictionary<(string Set, string Kind, string Language), Tally> before)
    {
        foreach (var (key, tally) in now)
        {
            var earlier = before.GetValueOrDefault(key) ?? new Tally();
            var changes = new List<string>();
            Differences(changes, earlier.Missed, tally.Missed, "gained", "lost");
            Differences(changes, earlier.Wrong, tally.Wrong, "rid of", "wrong");
            if (changes.Count == 0) continue;
            Console.WriteLine($"{key.Set}, {key.Kind}, {key.Language}: F1 {earlier.F1:F3} -> {tally.F1:F3}");
            foreach (var change in changes) Console.WriteLine("  " + change);
        }
    }

    private static void Differences(List<string> changes, List<(string Document, Row Row)> before, List<(string Document, Row Row)> now, string better, string worse)
    {
        static string Name((string Document, Row Row) entry) =>
            $"{entry.Document}: {entry.Row["id"] ?? entry.Row["title"] ?? entry.Row["date"] ?? entry.Row["old"] ?? entry.Row["value"] ?? entry.Row["name"] ?? entry.Row["subject"] ?? entry.Row["committee"] ?? entry.Row["national"]}";
        var (was, are) = (before.ConvertAll(Name), now.ConvertAll(Name));
        changes.AddRange(was.Except(are).Select(name => $"{better,-7} {name}"));
        changes.AddRange(are.Except(was).Select(name => $"{worse,-7} {name}"));
    }

    private static string Output(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments.FirstOrDefault()} gave exit code {process.ExitCode}");
    }
}

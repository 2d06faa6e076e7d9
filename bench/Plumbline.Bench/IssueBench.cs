using System.Diagnostics;
using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.Bench;

/// <summary>All forms of an issue of 30 articles on about 40 pages, made of the articles of the sample: time of each, from the model to the bytes. The figure wanted is 8 s on two cores.</summary>
internal static class IssueBench
{
    private const int Articles = 30;

    public static void Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0]) : 3;
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        try
        {
            using var register = RegisterStore.Open(new RegisterLocation(folder), TimeProvider.System);
            register.LoadStarter(Knowledge.BuiltIn);
            var sample = IssueRead.Of(IssueFiles.Sample, register, null, null);
            var issue = Long(sample.Facts!.Written);
            for (var round = 1; round <= rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                var facts = IssueFacts.Of(issue, register, Knowledge.BuiltIn);
                var reading = clock.Elapsed;
                var files = new List<IssueFile>();
                foreach (var form in IssueForms.All)
                {
                    var before = clock.Elapsed;
                    files.AddRange(IssueBuild.Make(facts, sample.Template!, new HashSet<string> { form.Name }, said => Console.WriteLine("  " + said), CancellationToken.None));
                    if (round == rounds) Console.WriteLine($"  {form.Name,-10} {(clock.Elapsed - before).TotalSeconds,6:0.00} s {files[^1].Bytes.Length,10:N0} bytes");
                }
                var pages = PdfPages.Of(files.First(f => f.Form == "pdf").Bytes, CancellationToken.None);
                Console.WriteLine($"round {round}: {issue.Articles.Count} articles, the last part on page {pages.Values.Max()}: facts {reading.TotalSeconds:0.00} s, all {clock.Elapsed.TotalSeconds:0.00} s on {Environment.ProcessorCount} processors");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Issue Long(Issue issue)
    {
        var articles = new List<Article>();
        for (var i = 0; i < Articles; i++)
        {
            var article = issue.Articles[i * issue.Articles.Count / Articles];
            var again = articles.Exists(a => a.File == article.File) ? " once more" : "";
            articles.Add(article with { Number = i + 1, Anchor = $"a{i + 1}", Title = article.Title + again, Body = [.. article.Body, .. issue.Articles[(i + 5) % issue.Articles.Count].Body] });
        }
        return issue with { Articles = articles };
    }
}

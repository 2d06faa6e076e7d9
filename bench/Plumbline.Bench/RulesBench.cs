using System.Diagnostics;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;

namespace Plumbline.Bench;

/// <summary>Rulebooks: loading all of them cold, simple decisions, and a list of products with explanations. Processor time of the process beside the time on the clock, for busy machines.</summary>
internal static class RulesBench
{
    public static void Run(string[] arguments)
    {
        var products = arguments is [var many, ..] ? int.Parse(many) : 100_000;
        Measure("all rulebooks, read and their cases run, cold", () => RulebookLibrary.All().Count, "rulebooks");
        Measure("the same, warm", Again, "rulebooks");
        AsUsersStartIt();
        Decide();
        Decide();
        Products(products);
    }

    private static int Again()
    {
        foreach (var name in RulebookLibrary.Names) RulebookFile.Read(name, new StringReader(RulebookLibrary.Text(name)));
        return RulebookLibrary.Names.Count;
    }

    /// <summary>The program as <c>./plumbline</c> builds it, compiled ahead of time: what listing all rulebooks costs more than saying its version. The median of nine.</summary>
    private static void AsUsersStartIt()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "plumbline", "plumbline.dll");
        if (!File.Exists(program)) return;
        var extra = Enumerable.Range(0, 9).Select(_ => Took("check", "--list") - Took("--version")).Order().ElementAt(4);
        Console.WriteLine($"{"all rulebooks, as users start the program",-50} {extra,8:N0} ms on the clock   check --list, less --version");

        double Took(params string[] verb)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. verb]) { RedirectStandardOutput = true, Environment = { ["DOTNET_TieredPGO"] = "0" } })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return clock.Elapsed.TotalMilliseconds;
        }
    }

    private static void Decide()
    {
        var table = RulebookLibrary.Find("online-trading")!.Rulebook.Tables.First(t => t.Id == "ot-registration");
        var random = new Random(1);
        var rows = Enumerable.Range(0, 4096).Select(_ =>
        {
            var facts = new RuleFact[table.AllInputs.Count];
            facts[table.Inputs[0]] = RuleFact.OfChoice(random.Next(2));
            facts[table.Inputs[1]] = RuleFact.OfChoice(random.Next(10));
            facts[table.Inputs[2]] = RuleFact.OfChoice(random.Next(2));
            facts[table.Inputs[3]] = RuleFact.Of((decimal)random.Next(200_000));
            return facts;
        }).ToArray();
        Measure("simple decisions", () =>
        {
            var hits = 0;
            for (var i = 0; i < 3_000_000; i++)
            {
                if (table.Decide(rows[i & 4095]) >= 0) hits++;
            }
            return hits;
        }, "decided");
    }

    private static void Products(int count)
    {
        var book = RulebookLibrary.Find("cnescp-2023")!.Rulebook;
        var random = new Random(2);
        var types = book.Inputs[book.Place("product_type")].Values;
        Measure("products from text, with explanations", () =>
        {
            var rules = 0;
            for (var i = 0; i < count; i++)
            {
                var facts = new RuleFact[book.Inputs.Count];
                Give("product_type", types[random.Next(types.Count)].Name);
                Give("throughput", $"{random.Next(40)},000 Gbit/s");
                Give("routing_table_entries", $"{random.Next(100)}万");
                if (random.Next(2) == 0) Give("certified", "yes");
                foreach (var table in RulebookEvaluator.Answer(book, facts).Tables) rules += table.Readings.Sum(r => r.Fired.Count);

                void Give(string name, string text)
                {
                    var place = book.Place(name);
                    facts[place] = FactReader.Read(book.Inputs[place], text, out _);
                }
            }
            return rules;
        }, "rules fired");
    }

    private static void Measure(string what, Func<int> work, string counted)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = work();
        clock.Stop();
        var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine($"{what,-50} {clock.Elapsed.TotalMilliseconds,8:N0} ms on the clock {used.TotalMilliseconds,8:N0} ms of processor   {result:N0} {counted}");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.Alerts;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Watching;

namespace Plumbline.Bench;

/// <summary>A new document against many kept searches: what a look takes from the change of the register to the hits that are kept, and how many searches there are. Processor time beside the time on the clock, for busy machines.</summary>
internal static class WatchBench
{
    private const int NewsletterBytes = 95_000;
    private const int Looks = 11;

    public static void Run(string[] arguments)
    {
        var searches = arguments is [var many, ..] ? int.Parse(many, CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-");
        try
        {
            using var store = RegisterStore.Open(new RegisterLocation(folder.FullName), TimeProvider.System);
            store.LoadStarter(Knowledge.BuiltIn);
            var recogniser = new Recogniser(Knowledge.BuiltIn);
            Add(store, recogniser, 0, NewsletterBytes);
            var addresses = new WatchAddress(store);
            // Words of the field in two languages, many more than the texts have, as readers' searches are.
            var words = Knowledge.BuiltIn.Ics.Select(i => i.En).Concat(Knowledge.BuiltIn.Committees.Select(c => c.En)).Concat(Knowledge.BuiltIn.Terms.Select(t => t.En)).SelectMany(n => n.Split([' ', ',', ';', '(', ')', '/']))
                .Concat(Knowledge.BuiltIn.Terms.Select(t => t.Zh)).Where(w => w.Length > 1 && w.All(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            var random = new Random(1);
            var clock = Stopwatch.StartNew();
            for (var n = 0; n < searches; n++)
            {
                var word = Uri.EscapeDataString(words[random.Next(words.Length)]);
                var address = (n % 10) switch
                {
                    < 6 => $"/search?q={word}%20{Uri.EscapeDataString(words[random.Next(words.Length)])}",
                    6 => $"/search?q={word}&language=en",
                    7 => $"/search?q={word}&level=national",
                    8 => $"/search?q=GB%20{random.Next(1000, 40000)}",
                    _ => $"/search?q=%22{word}%20{Uri.EscapeDataString(words[random.Next(words.Length)])}%22",
                };
                store.Watches.Add(new NewWatch(address, "a watch", "bench"));
            }
            Console.WriteLine($"{searches:N0} watches of {words.Length:N0} words kept in {clock.Elapsed.TotalSeconds:0.0} s");
            clock.Restart();
            store.Watches.Look(addresses.Read);
            Console.WriteLine($"{"the first look, which reads all queries",-50} {clock.Elapsed.TotalMilliseconds,8:N0} ms");
            Looked(store, addresses, recogniser, "a notice of 2 kB", 2_000);
            Looked(store, addresses, recogniser, "a newsletter of 95 kB", NewsletterBytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Looked(RegisterStore store, WatchAddress addresses, Recogniser recogniser, string what, int bytes)
    {
        var took = new List<(double Clock, double Processor, WatchRun Run)>();
        for (var n = 0; n < Looks; n++)
        {
            Add(store, recogniser, bytes + n + 1, bytes);
            var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var run = store.Watches.Look(addresses.Read);
            took.Add((clock.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, run));
        }
        var median = took.OrderBy(t => t.Clock).ElementAt(Looks / 2);
        Console.WriteLine($"{what,-50} {median.Clock,8:N1} ms, {took.Select(t => t.Processor).Order().ElementAt(Looks / 2):N0} ms of processor (median of {Looks}, slowest {took.Max(t => t.Clock):N0} ms): {median.Run.Entries:N0} entries, {median.Run.Hits:N0} hits");
    }

    private static void Add(RegisterStore store, Recogniser recogniser, int number, int bytes)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Number {number}.\n\n{BenchText.Make(bytes, number)}\n");
        store.Add(new NewDocument(Encoding.UTF8.GetBytes(text), $"{number}.txt", recogniser.Recognise(new SourceText(text))));
    }
}

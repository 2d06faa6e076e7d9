using System.Diagnostics;
using System.Globalization;
using Plumbline.App;
using Plumbline.Engine.Identifiers;
using Plumbline.Register;

namespace Plumbline.Bench;

/// <summary>
/// The site over a register as <c>register scale</c> leaves it: every kind of page by HTTP on this machine with nothing finished kept (the site's clock goes on a minute with every request), then a standard's
/// page from the finished bytes beside a bare Kestrel that sends the same bytes.
/// </summary>
internal static class PagesBench
{
    private const int Warm = 6;

    /// <summary>Milliseconds that issue and documentation name for pages, search and the first page; five times that for another time.</summary>
    private const int Page = 50, Search = 60, Home = 30, Times = 5;

    public static async Task Run(string[] arguments)
    {
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 40;
        var location = RegisterLocation.Resolve(arguments[0], Environment.GetEnvironmentVariable);
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var clock = new SteppingClock();
        await using var site = WebHost.Build(new WebSettings(location, ["http://127.0.0.1:0"], []) { OpenTexts = true, RequestsPerMinute = 0 }, store, clock);
        await site.StartAsync();
        var address = new Uri(site.Urls.Single());
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        Console.WriteLine($"{"page",-44} {"asked",6} {"bytes",9} {"first ms",9} {"p50 ms",8} {"p95 ms",8} {"worst",8} {"cpu ms",8}   wanted");
        var random = new Random(7);
        var slow = 0;
        foreach (var (name, wanted, path) in Kinds(store, random))
        {
            // Every address of a kind is asked once before, so that code is compiled; what the database keeps in memory stays there, as on a server that has been up for a while.
            var first = Stopwatch.StartNew();
            await Ask(client, address, path(0));
            first.Stop();
            for (var i = 1; i < Warm; i++) await Ask(client, address, path(i));
            var times = new List<double>(rounds);
            long bytes = 0;
            var cost = Cost.Begin();
            for (var i = 0; i < rounds; i++)
            {
                clock.Step();
                var watch = Stopwatch.StartNew();
                var (status, length) = await Ask(client, address, path(i));
                times.Add(watch.Elapsed.TotalMilliseconds);
                bytes += length;
                if (status is not (200 or 404)) throw new InvalidOperationException($"{path(i)} answers {status}");
            }
            var cpu = cost.End().Cpu * 1000 / rounds;
            times.Sort();
            var p95 = times[Math.Min(times.Count - 1, times.Count * 95 / 100)];
            if (p95 > wanted) slow++;
            Console.WriteLine($"{name,-44} {rounds,6} {bytes / rounds,9:N0} {first.Elapsed.TotalMilliseconds,9:0} {times[times.Count / 2],8:0.0} {p95,8:0.0} {times[^1],8:0.0} {cpu,8:0.0}   {wanted}{(p95 > wanted ? "  over" : "")}");
        }
        Console.WriteLine(slow == 0 ? "every kind holds" : $"{slow} kinds are over");
        await Cached(client, address, store, random);
    }

    private static async Task<(int Status, long Length)> Ask(HttpMessageInvoker client, Uri site, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
        using var answer = await client.SendAsync(request, CancellationToken.None);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).LongLength);
    }

    private static IEnumerable<(string Name, int Wanted, Func<int, string> Path)> Kinds(RegisterStore store, Random random)
    {
        var standards = Enumerable.Range(0, 400).Select(_ => Slug(random.Next(100_000))).ToList();
        var series = standards.Select(s => store.Standard(s)?.SeriesSlug ?? s).ToList();
        var documents = store.Documents(new PageRequest(200)).Items.Select(d => d.Slug).ToList();
        var committees = store.Committees(new PageRequest(200)).Items.Select(c => c.Slug).ToList();
        string Of(string room, List<string> slugs, int i, string behind = "") => $"/{room}/{slugs[i * 7 % slugs.Count]}{behind}";
        string Query(int i, string behind = "") => "/search?q=" + Uri.EscapeDataString(SearchTexts.Queries[i % SearchTexts.Queries.Length]) + behind;
        const string then = "as-of=2019-05-01", known = "known-by=2030-01-01";
        yield return ("/", Home, _ => "/");
        yield return ("/standards/SLUG", Page, i => Of("standards", standards, i));
        yield return ("/standards/SLUG.json", Page, i => Of("standards", standards, i, ".json"));
        yield return ("/standards/SERIES", Page, i => Of("standards", series, i));
        yield return ("/standards", Page, _ => "/standards");
        yield return ("/standards?kind=", Page, i => "/standards?kind=" + (i % 2 == 0 ? "international" : "national-recommended"));
        yield return ("/standards.csv", Page, _ => "/standards.csv");
        yield return ("/committees", Page, _ => "/committees");
        yield return ("/committees/SLUG", Page, i => Of("committees", committees, i));
        yield return ("/documents", Page, _ => "/documents");
        yield return ("/documents/SLUG", Page, i => Of("documents", documents, i));
        foreach (var room in (string[])["consultations", "instruments", "events", "bodies", "frameworks", "projects", "topics", "issues", "targets", "agreements", "adoptions", "language-versions", "language-versions?state=missing", "references", "contradictions", "deposits", "statistics", "rules", "timeline", "timeline?within=2015", "changes?since=0"])
            yield return ("/" + room, Page, _ => "/" + room);
        yield return ("/search?q=", Search, i => Query(i));
        yield return ("/search?q=&kind=standard", Search, i => Query(i, "&kind=standard"));
        yield return ("/search?q=&kind=standard&status=", Search, i => Query(i, "&kind=standard&status=published"));
        yield return ("/search?q=&kind=passage&year=", Search, i => Query(i, "&kind=passage&year=2012"));
        yield return ("/?as-of=", Home * Times, _ => "/?" + then);
        yield return ("/?known-by=", Home * Times, _ => "/?" + known);
        yield return ("/standards/SLUG?as-of=", Page * Times, i => Of("standards", standards, i, "?" + then));
        yield return ("/standards/SLUG?known-by=", Page * Times, i => Of("standards", standards, i, "?" + known));
        yield return ("/standards?as-of=", Page * Times, _ => "/standards?" + then);
        yield return ("/standards?known-by=", Page * Times, _ => "/standards?" + known);
        yield return ("/committees/SLUG?known-by=", Page * Times, i => Of("committees", committees, i, "?" + known));
        yield return ("/search?q=&as-of=", Search * Times, i => Query(i, "&" + then));
        yield return ("/search?q=&known-by=", Search * Times, i => Query(i, "&" + known));
    }

    /// <summary>The address of record <paramref name="n"/> of the bench.</summary>
    private static string Slug(int n)
    {
        var printed = n % 4 == 3 ? $"GB/T {900_000 + n}-{2000 + (n % 23)}" : $"ISO {900_000 + n}:{2000 + (n % 23)}";
        return IdentifierParser.Parse(printed, strict: true).Id!.Slug;
    }

    /// <summary>Requests a second for the finished bytes of a standard's page, beside a bare Kestrel with the same bytes, in turns.</summary>
    private static async Task Cached(HttpMessageInvoker client, Uri site, RegisterStore store, Random random)
    {
        var path = "/standards/" + Slug(random.Next(100_000));
        foreach (var encoding in (string?[])[null, "br"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
            if (encoding is not null) request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await client.SendAsync(request, CancellationToken.None);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            await using var bare = BareKestrel.Start(bytes, answer.Content.Headers.ContentType!.ToString());
            await bare.StartAsync();
            var bareAddress = new Uri(bare.Urls.Single());
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < 6; round++)
            {
                var (a, b) = (await Load.Run(site, path, encoding, seconds: 3), await Load.Run(bareAddress, path, encoding, seconds: 3));
                if (round == 0) continue;
                ours.Add(a);
                theirs.Add(b);
            }
            ours.Sort();
            theirs.Sort();
            Console.WriteLine($"a standard's page from the finished bytes{(encoding is null ? "" : $", {encoding}")} ({bytes.Length:N0} bytes): {ours[2]:N0} requests a second, a bare Kestrel {theirs[2]:N0}: {ours[2] / theirs[2]:0.00} of it (wanted 0.25)");
        }
    }
}

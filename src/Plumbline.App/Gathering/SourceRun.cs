using System.Security.Cryptography;
using Plumbline.App.Reading;
using Plumbline.App.Reading.Html;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Jobs;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>
/// One round of one source: what it names, what of it is new or changed, what is not as it should be. A document is kept the moment it is read, so that whoever takes up a round that was cut short finds
/// what was done; that others are unchanged is kept together at the end.
/// </summary>
/// <param name="store">The register.</param>
/// <param name="time">Tells when.</param>
/// <param name="asking">Asks for this worker.</param>
/// <param name="round">The round.</param>
/// <param name="accept">True takes a page that is shorter by half, or a list that names half as many, as it is.</param>
internal sealed class SourceRun(RegisterStore store, TimeProvider time, Asking asking, TakenRound round, bool accept)
{
    /// <summary>New items of one round; those behind them wait for the next, which comes soon.</summary>
    public const int MostNew = 100;

    /// <summary>An item that failed so often is left alone.</summary>
    private const int MostTries = 5;

    /// <summary>So many failures of the way there one after the other end the round: the host is away.</summary>
    private const int MostInARow = 3;

    /// <summary>A text of so many letters can be halved; shorter ones change that much by themselves.</summary>
    private const int LettersToHalve = 200;

    private const int ItemsToHalve = 10;
    private const int KeptTogether = 200;
    private const int MostSitemaps = 20;

    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    private readonly Source _source = round.Source;
    private readonly List<ItemOutcome> _kept = [];
    private readonly ReadingOptions _options = round.Source.Content is { } content ? new ReadingOptions { Content = content, MaxBytes = ReadingOptions.Default.MaxBytes } : ReadingOptions.Default;

    private RoundEnd _end = new() { Etag = round.Source.Etag, LastModified = round.Source.LastModified };
    private SourceProblem? _problem;
    private int _asked, _inARow;

    /// <summary>Runs it to its end.</summary>
    /// <returns>How it ended, and what is still to be kept with that.</returns>
    /// <exception cref="JobLostException">The host is another's by now.</exception>
    public async Task<(RoundEnd End, IReadOnlyList<ItemOutcome> Items)> Run(CancellationToken cancelled)
    {
        if (SourceKinds.IsLocal(_source.Kind)) Local(cancelled);
        else if (_source.Kind == SourceKinds.Page) await OfPage(cancelled);
        else await OfListing(cancelled);
        return (Ended(), _kept);
    }

    private async Task OfPage(CancellationToken cancelled)
    {
        var listed = new ListedItem(_source.Address);
        var item = Items([listed])[_source.Address];
        _end = _end with { Listed = 1 };
        await Ask(item, listed, cancelled);
        _end = _end with { IsFailure = _end.Failed > 0 || _end.Waiting > 0 };
    }

    private void Local(CancellationToken cancelled)
    {
        var (files, problem) = LocalItems.Of(_source, cancelled);
        _problem = problem;
        _end = _end with { Listed = files.Count, IsFailure = problem is not null };
        if (files.Count == 0) return;
        var items = Items([.. files.Select(f => f.Listed)]);
        var added = 0;
        foreach (var file in files)
        {
            cancelled.ThrowIfCancellationRequested();
            var item = items[file.Listed.Address];
            if (item.Etag == file.Mark)
            {
                _end = _end with { Unchanged = _end.Unchanged + 1 };
                continue;
            }
            if (item.DocumentId is null && (item.Failures >= MostTries || added++ >= MostNew))
            {
                if (item.Failures < MostTries) _end = _end with { Waiting = _end.Waiting + 1 };
                continue;
            }
            var (bytes, failure) = file.Load();
            Take(item, file.Listed, new Reached { Address = file.Listed.Address, Bytes = bytes, Problem = failure is null ? null : SourceProblems.Of(failure) }, file.Mark, cancelled);
        }
    }

    private async Task OfListing(CancellationToken cancelled)
    {
        var at = new Uri(_source.Address);
        // Entries that wait and stand in the feed itself can only be read from it.
        var isKnown = _source is { Sha256: not null, Failures: 0 } && !accept && !(_source.Kind == SourceKinds.Feed && store.ItemsOf(_source).Values.Any(i => IsUnread(i) && IsInFeed(i)));
        var index = await asking.Ask(_source, at, isKnown ? new Fetched(at, 200, default) { ETag = _source.Etag, LastModified = _source.LastModified } : null, cancelled);
        if (index.IsBusy) index = index with { Problem = new SourceProblem(SourceFaults.Ours, $"{at}: another process asks this host at the moment") };
        if (index.Problem is { } failure)
        {
            store.KeepFetch(round, index.Fetch(time.GetUtcNow(), "failed", _source.Address, null));
            Fail(failure, index.RetryAfter);
            return;
        }
        var sha256 = index.IsUnchanged ? null : Hash(index.Bytes);
        _end = _end with { Bytes = index.Bytes.Length, Listed = _source.Listed };
        Listing? listing = null;
        if (!index.IsUnchanged && (!isKnown || sha256 != _source.Sha256))
        {
            store.KeepFetch(round, index.Fetch(time.GetUtcNow(), "index", _source.Address, sha256));
            listing = await Read(index, cancelled);
            if (listing.Problem is null && WhyNot(listing) is { } why) listing = new Listing([]) { Problem = why };
            if (listing.Problem is { } problem) Fail(problem, null);
            if (listing.Items.Count == 0 && listing.Problem is not null) return;
            _end = _end with { Listed = listing.Items.Count };
        }
        if (!_end.IsFailure && !index.IsUnchanged) _end = _end with { Sha256 = sha256, Etag = index.Answer?.ETag, LastModified = index.Answer?.LastModified };
        await AskItems(Items(listing?.Items ?? []), listing, cancelled);
    }

    private async Task<Listing> Read(Reached index, CancellationToken cancelled)
    {
        var at = new Uri(index.Address);
        switch (_source.Kind)
        {
            case SourceKinds.Feed:
                return FeedReader.Read(index.Bytes, at, index.Answer?.Charset);
            case SourceKinds.List:
                var stated = Reading.Encodings.KnownEncodings.ByName(index.Answer?.Charset) is { CodePage: not (1252 or 28591) } known ? known : null;
                return LinkList.Of(HtmlDecoding.Decode(index.Bytes.Span, stated).Text, at, _source.Selector);
        }
        var whole = SitemapReader.Read(index.Bytes, at);
        foreach (var further in whole.Further.Take(MostSitemaps))
        {
            var part = await asking.Ask(_source, further, null, cancelled);
            var read = part.Problem is { } failed ? new Listing([]) { Problem = failed } : part.IsBusy ? new Listing([]) : SitemapReader.Read(part.Bytes, further);
            whole = whole with { Items = [.. whole.Items.Concat(read.Items).DistinctBy(i => i.Address).Take(Listing.Most)], Problem = whole.Problem ?? read.Problem };
        }
        return whole;
    }

    /// <summary>Why a list that names nothing, or much less than before, is not believed; null where it is.</summary>
    private SourceProblem? WhyNot(Listing listing)
    {
        var how = _source.Selector is { } selector ? $"the selector '{selector}' finds" : "it has";
        if (listing.Items.Count == 0 && _source.Listed == 0 && _source.Kind == SourceKinds.List) return new SourceProblem(SourceFaults.Ours, $"{_source.Address} names no items: {how} no links to any; say with --selector which links are meant, or the page is made by scripts and cannot be followed");
        if (accept || _source.Listed == 0) return null;
        if (listing.Items.Count == 0) return new SourceProblem(SourceFaults.Theirs, $"{_source.Address} names nothing any more, where it named {_source.Listed:N0} items: that is taken as a failure and not as news; 'plumbline sources check {_source.Name} --accept' takes it as it is");
        return _source.Kind != SourceKinds.Feed && _source.Listed >= ItemsToHalve && listing.Items.Count * 2 < _source.Listed
            ? new SourceProblem(SourceFaults.Theirs, $"{_source.Address} names {listing.Items.Count:N0} items, where it named {_source.Listed:N0}: that is taken as a failure and not as news; 'plumbline sources check {_source.Name} --accept' takes it as it is")
            : null;
    }

    private async Task AskItems(Dictionary<string, SourceItem> items, Listing? listing, CancellationToken cancelled)
    {
        var now = time.GetUtcNow();
        var listed = listing?.Items.ToDictionary(i => i.Address, StringComparer.Ordinal) ?? [];
        var unread = (listing is null ? items.Values.OrderBy(i => i.Id) : listing.Items.Select(i => items[i.Address]).Concat(items.Values.Where(i => !listed.ContainsKey(i.Address)))).Where(IsUnread).ToList();
        var again = items.Values.Where(i => i.DocumentId is not null && (now - i.FirstSeen < TimeSpan.FromDays(_source.RecheckDays) || HasChanged(i, listed))).OrderBy(i => i.Id);
        List<SourceItem> all = [.. unread.Take(MostNew), .. again];
        _end = _end with { Waiting = Math.Max(0, unread.Count - MostNew) };
        for (var n = 0; n < all.Count; n++)
        {
            var item = all[n];
            var known = listed.GetValueOrDefault(item.Address) ?? new ListedItem(item.Address, item.Title, item.Date);
            if (listing?.Contents.GetValueOrDefault(item.Address) is { } content) Take(item, known, new Reached { Address = item.Address, Bytes = content }, null, cancelled);
            else if (IsInFeed(item)) continue; // the feed has dropped it by now
            else await Ask(item, known, cancelled);
            if (_end.NotBefore is null && _inARow < MostInARow) continue;
            _end = _end with { Waiting = _end.Waiting + all.Skip(n + 1).Count(i => i.DocumentId is null) };
            return;
        }
    }

    private static bool IsUnread(SourceItem item) => item.DocumentId is null && item.Failures < MostTries;

    /// <summary>Addresses of the web lose their fragments; those of texts that stand in a feed have one.</summary>
    private static bool IsInFeed(SourceItem item) => item.Address.Contains('#', StringComparison.Ordinal);

    /// <summary>True where a sitemap says that a page changed since it was asked.</summary>
    private bool HasChanged(SourceItem item, Dictionary<string, ListedItem> listed) =>
        _source.Kind == SourceKinds.Sitemap && item.CheckedAt is { } at && listed.GetValueOrDefault(item.Address)?.Date is { } day && string.CompareOrdinal(day, at.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) >= 0;

    private async Task Ask(SourceItem item, ListedItem listed, CancellationToken cancelled)
    {
        var at = new Uri(item.Address);
        var known = item.DocumentId is not null && !accept ? new Fetched(at, 200, default) { ETag = item.Etag, LastModified = item.LastModified } : null;
        var reached = await asking.Ask(_source, at, known, cancelled);
        if (reached.IsBusy) _end = _end with { Waiting = _end.Waiting + 1 };
        else Take(item, listed, reached, null, cancelled);
    }

    private void Take(SourceItem item, ListedItem listed, Reached reached, string? mark, CancellationToken cancelled)
    {
        _asked++;
        _end = _end with { Bytes = _end.Bytes + reached.Bytes.Length };
        if (reached.Problem is { } problem)
        {
            _inARow = problem.Fault == SourceFaults.Network ? _inARow + 1 : 0;
            Failed(item, reached, "failed", problem, null);
            return;
        }
        _inARow = 0;
        var sha256 = reached.IsUnchanged ? null : Hash(reached.Bytes);
        if (reached.IsUnchanged || (sha256 == item.Sha256 && item.DocumentId is not null))
        {
            Keep(new ItemOutcome(item, reached.Fetch(time.GetUtcNow(), mark is null ? "unchanged" : "same", item.Address, item.Sha256)) { Etag = mark ?? item.Etag, LastModified = item.LastModified });
            _end = _end with { Unchanged = _end.Unchanged + 1 };
            return;
        }
        try
        {
            Read(item, listed, reached, sha256!, mark, cancelled);
        }
        catch (RegisterException withheld) when (withheld.Problem == RegisterProblem.Withheld)
        {
            Failed(item, reached, "failed", new SourceProblem(SourceFaults.Ours, withheld.Message.TrimEnd('.')), sha256);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or OutOfMemoryException or RegisterException or JobLostException))
        {
            Failed(item, reached, "failed", new SourceProblem(SourceFaults.Ours, $"{item.Address}: a defect of Plumbline: {defect.GetType().Name}: {defect.Message.TrimEnd('.')}"), sha256);
        }
    }

    private void Read(SourceItem item, ListedItem listed, Reached reached, string sha256, string? mark, CancellationToken cancelled)
    {
        if (DocumentReader.Read(reached.Bytes, reached.Address, _options, reached.Answer?.Charset, cancelled) is var result && result is not ReadDocument read)
        {
            var unread = SourceProblems.Of((ReadFailure)result);
            var before = item.DocumentId is null ? "" : $"; it had {item.Letters:N0} letters before, so this is taken as a failure and not as a change";
            Failed(item, reached, item.DocumentId is null ? "failed" : "refused", unread with { Message = unread.Message + before }, sha256);
            return;
        }
        var (print, letters) = TextPrint.Of(read.Text);
        if (item.DocumentId is not null && !accept && item.Letters >= LettersToHalve && letters * 2 < item.Letters)
        {
            Failed(item, reached, "refused", new SourceProblem(SourceFaults.Theirs,
                $"{item.Address} has {letters:N0} letters, where it had {item.Letters:N0}: that is taken as a failure and not as a change; 'plumbline sources check {_source.Name} --accept' takes it as it is"), sha256);
            return;
        }
        var marks = new ItemOutcome(item, reached.Fetch(time.GetUtcNow(), "same", item.Address, sha256)) { Etag = mark ?? reached.Answer?.ETag, LastModified = reached.Answer?.LastModified, Print = print, Letters = letters };
        if (item.DocumentId is not null && item.Print == print)
        {
            Keep(marks);
            _end = _end with { Unchanged = _end.Unchanged + 1 };
            return;
        }
        var document = Intake.Of(Recogniser, reached.Bytes, SourceKinds.IsLocal(_source.Kind) ? Path.GetFileName(reached.Address) : reached.Address, read).Document!;
        var title = _source.Kind == SourceKinds.Page ? read.Title ?? _source.Title : IsWhole(listed.Title) ? listed.Title : read.Title ?? listed.Title;
        document = document with { Title = title, Kind = _source.DocumentKind, Date = listed.Date, Language = document.Language ?? _source.Language };
        var added = store.AddOfRound(round, marks with { Document = document, Inbox = InboxDrafts.Of(document.Recognition, _source, title ?? item.Address, listed.Date, document.Language) }, cancelled);
        if (item.DocumentId is null) _end = _end with { Added = _end.Added + 1 };
        else if (item.DocumentId != added.Document.Id) _end = _end with { Changed = _end.Changed + 1 };
        else _end = _end with { Unchanged = _end.Unchanged + 1 };
    }

    /// <summary>True for a title that a list does not cut, and that is more than "Notice".</summary>
    private static bool IsWhole(string? title) => title is { Length: >= 6 } && !title.EndsWith('…') && !title.EndsWith("...", StringComparison.Ordinal);

    /// <summary>What is known of items; those that are not known yet are kept first.</summary>
    private Dictionary<string, SourceItem> Items(IReadOnlyList<ListedItem> listed)
    {
        var known = store.ItemsOf(_source);
        return listed.Any(i => !known.ContainsKey(i.Address)) ? store.KeepListed(round, listed) : known;
    }

    private void Failed(SourceItem item, Reached reached, string outcome, SourceProblem problem, string? sha256)
    {
        _problem ??= problem;
        _end = _end with { Failed = _end.Failed + 1 };
        if (reached.RetryAfter is { } wait) _end = _end with { NotBefore = time.GetUtcNow() + wait };
        Keep(new ItemOutcome(item, reached.Fetch(time.GetUtcNow(), outcome, item.Address, sha256) with { Fault = problem.Fault, Message = problem.Message }));
    }

    private void Keep(ItemOutcome outcome)
    {
        _kept.Add(outcome);
        if (_kept.Count < KeptTogether) return;
        store.KeepItems(round, _kept);
        _kept.Clear();
    }

    private void Fail(SourceProblem problem, TimeSpan? retryAfter)
    {
        _problem = problem;
        _end = _end with { IsFailure = true, NotBefore = retryAfter is { } wait ? time.GetUtcNow() + wait : null };
    }

    private RoundEnd Ended()
    {
        var waiting = _end.Waiting > 0 ? $"{_end.Waiting:N0} {(_end.Waiting == 1 ? "item waits" : "items wait")} for the next round" : null;
        if (_problem is null) return _end with { Message = waiting };
        var message = _end.IsFailure || _asked <= 1 ? _problem.Message : $"{_end.Failed:N0} of {_asked:N0} items failed; the first: {_problem.Message}";
        return _end with { Fault = _problem.Fault, Message = waiting is null ? message : $"{message}; {waiting}" };
    }

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}

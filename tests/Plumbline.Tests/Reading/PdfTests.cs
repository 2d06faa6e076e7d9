using System.Diagnostics;
using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

public class PdfTests
{
    private static readonly string[] Left =
    [
        "The national committee has published the", "first part of its plan for the year, which", "names the standards that are to be made and", "those that are to be revised by its working",
        "groups. It will be followed by a second part", "after the summer, and by a report on what", "has been done until then.",
    ];

    private static readonly string[] Right =
    [
        "Members may send their comments before the", "end of June. They are asked to use the form", "that the secretariat has sent round, and to", "give the clause to which each comment", "belongs, as GB/T 1.1-2020 demands of all who",
        "take part in the work on national standards", "of this kind.",
    ];

    public PdfTests() => Reads.NeedPoppler();

    [Fact]
    public void Columns_are_read_one_after_the_other_and_lines_joined()
    {
        var read = Reads.Document(new TinyPdf().Page().Text(60, 60, "News of the committee", 16).Lines(60, 100, Left).Lines(310, 100, Right).Bytes());
        Assert.Equal($"News of the committee\n\n{string.Join(' ', Left)}\n\n{string.Join(' ', Right)}", read.Text);
        Assert.Equal("News of the committee", read.Title);
    }

    [Fact]
    public void Columns_that_do_not_stand_on_one_grid_are_read_one_after_the_other()
    {
        var read = Reads.Document(new TinyPdf().Page().Lines(60, 100, Left).Lines(310, 105, Right).Bytes());
        Assert.Equal($"{string.Join(' ', Left)}\n\n{string.Join(' ', Right)}", read.Text);
    }

    [Fact]
    public void A_sentence_goes_on_in_the_next_column_and_on_the_next_page()
    {
        var pdf = new TinyPdf().Page().Lines(60, 100, Left[..^1]).Lines(310, 100, [Left[^1], .. Right[..5]]).Text(290, 800, "1")
            .Page().Lines(60, 100, [.. Right[5..]]).Text(290, 800, "2");
        Assert.Equal($"{string.Join(' ', Left)}\n{string.Join(' ', Right)}", Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void Rows_of_a_table_come_whole_with_tabs_also_when_cells_have_several_lines()
    {
        var pdf = new TinyPdf().Page()
            .Text(60, 100, "No.").Text(110, 100, "Standard").Text(260, 100, "Title").Text(480, 100, "Date")
            .Text(60, 120, "1").Text(110, 120, "GB/T 35273-2020").Text(260, 120, "Personal information").Text(260, 132, "security specification").Text(480, 120, "2020-10-01")
            .Text(60, 152, "2").Text(110, 152, "YD/T 3800-2020").Text(260, 152, "Requirements").Text(480, 152, "2021-01-01")
            .Text(60, 172, "3").Text(110, 172, "20194267-T-").Text(110, 184, "469").Text(260, 172, "Terms and definitions").Text(260, 184, "of the whole field").Text(480, 172, "2021-03-01");
        Assert.Equal(
            "No.\tStandard\tTitle\tDate\n1\tGB/T 35273-2020\tPersonal information security specification\t2020-10-01\n2\tYD/T 3800-2020\tRequirements\t2021-01-01\n3\t20194267-T-469\tTerms and definitions of the whole field\t2021-03-01",
            Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void Heads_and_feet_are_set_apart_and_page_numbers_dropped()
    {
        var pdf = new TinyPdf();
        for (var page = 1; page <= 4; page++)
            pdf.Page().Text(60, 40, "Standards News, May 2021").Lines(60, 100, [$"Part {page * page}: what the committee did this month.", .. Left]).Text(60, 250, $"Paragraph number {page * page} stands alone.").Text(280, 800, $"- {page} -");
        var read = Reads.Document(pdf.Bytes());
        Assert.Equal(["Standards News, May 2021"], read.HeadsAndFeet);
        Assert.DoesNotContain("Standards News", read.Text);
        Assert.DoesNotContain("- 2 -", read.Text);
        Assert.Contains("number 16", read.Text);
        Assert.Equal(4, read.Parts.Count);
        Assert.All(read.Parts, part => Assert.StartsWith("Part ", read.Text[part.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_that_count_like_pages_are_no_heads()
    {
        var pdf = new TinyPdf();
        foreach (var number in (int[])[3, 9, 4, 20]) pdf.Page().Text(60, 60, $"Article {number}", 14).Lines(60, 100, Left);
        Assert.Contains("Article 20", Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void Hyphens_of_broken_words_go_and_those_of_compounds_and_identifiers_stay()
    {
        var pdf = new TinyPdf().Page().Lines(
            60, 100, "This well-known document deals with the harmoni-", "sation of machine-readable texts, and with machine-", "readable rules as they stand in 20194267-T-", "469 and in the older IEC 62443-4-2 of the same com-", "mittee.");
        Assert.Equal(
            "This well-known document deals with the harmonisation of machine-readable texts, and with machine-readable rules as they stand in 20194267-T-469 and in the older IEC 62443-4-2 of the same committee.",
            Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void A_note_stands_behind_the_paragraph_that_runs_over_its_page_and_its_number_changes_nothing()
    {
        var pdf = new TinyPdf().Page().Lines(60, 100, "Last month the committee published GB/T 35273-2020", "without further delay or discussion, and it went on").Text(299, 96, "1", 6).Text(60, 760, "1 Information security technology.", 8)
            .Page().Lines(60, 100, "with its plan for the years to come, as it had said.").Text(60, 140, "More later.");
        Assert.Equal(
            "Last month the committee published GB/T 35273-2020¹ without further delay or discussion, and it went on with its plan for the years to come, as it had said.\n\n1 Information security technology.\n\nMore later.",
            Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void A_list_has_an_item_a_line()
    {
        var pdf = new TinyPdf().Page().Text(60, 100, "1.").Lines(80, 100, "The first item of the list is long enough to run over the end of", "its line.").Text(60, 124, "2.").Lines(80, 124, "The second item is shorter.").Text(60, 136, "3.").Lines(80, 136, "The third.");
        Assert.Equal("1. The first item of the list is long enough to run over the end of its line.\n2. The second item is shorter.\n3. The third.", Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void A_page_set_up_its_side_is_turned()
    {
        var pdf = new TinyPdf().Page();
        for (var i = 0; i < Left.Length; i++) pdf.Turned(100 + 12 * i, 700, Left[i]);
        Assert.Equal(string.Join(' ', Left), Reads.Document(pdf.Bytes()).Text);
    }

    [Fact]
    public void Pages_without_text_have_their_reason()
    {
        Assert.Equal("empty", Reads.Failure(new TinyPdf().Page().Rectangle().Bytes()).Code);
        Assert.Equal("broken", Reads.Failure("%PDF-1.4\nnothing follows"u8.ToArray(), "half.pdf").Code);
    }

    [Fact]
    public void A_PDF_without_the_program_for_it_says_what_to_install()
    {
        var failure = Reads.Failure(new TinyPdf().Page().Bytes(), "a.pdf", new ReadingOptions { PdfToText = "/no/such/pdftotext" });
        Assert.Equal("missing-part", failure.Code);
        Assert.Contains("apt-get install", failure.Message);
    }

    [Fact]
    public void A_program_that_hangs_is_ended_at_its_limit()
    {
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        var failure = Reads.Failure(new TinyPdf().Page().Bytes(), "a.pdf", new ReadingOptions { PdfToText = Sleeping(folder), OutsideTime = TimeSpan.FromSeconds(1) });
        Assert.Equal("timed-out", failure.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Cancelling_ends_the_program()
    {
        using var folder = new TemporaryFolder();
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentReader.Read(new TinyPdf().Page().Bytes(), "a.pdf", new ReadingOptions { PdfToText = Sleeping(folder) }, cancelling.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Text_beyond_its_cap_is_refused() => Assert.Equal("too-large", Reads.Failure(new TinyPdf().Page().Lines(60, 100, Left).Bytes(), "a.pdf", new ReadingOptions { MaxCharacters = 50 }).Code);

    private static string Sleeping(TemporaryFolder folder)
    {
        var path = folder.Write("pdftotext", "#!/bin/sh\nsleep 60\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}

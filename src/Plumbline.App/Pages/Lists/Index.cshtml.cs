using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Lists;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Lists;

/// <summary><c>/lists</c>: answers for a list of standards that a reader enters, which is not kept; and the lists that are kept.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LongestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LongestRequest)]
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    public const string Address = "/lists";

    /// <summary>The most characters of a list.</summary>
    public const int LongestList = 200_000;

    public const string KeepAddress = "/lists/keep";

    /// <summary>Bytes of a file.</summary>
    public const int LargestFile = 4 << 20;

    /// <summary>Twice what is taken, so that what is a little larger is refused with a sentence. A character may take nine bytes in a form.</summary>
    public const int LongestRequest = 2 * LargestFile + LongestList * 9;

    public IReadOnlyList<KeptList> Kept { get; private set; } = [];

    /// <summary>What was entered; empty where nothing was.</summary>
    public string Entered { get; private set; } = "";

    /// <summary>Name of the file that came; null where the list was entered.</summary>
    public string? FileName { get; private set; }

    public IReadOnlyList<ListedStandard>? Answers { get; private set; }

    public IActionResult OnGet()
    {
        Kept = register.KeptLists();
        return Answer(new Page<KeptList>(Kept, null, Kept.Count));
    }

    public IActionResult OnPost([FromForm] string? list, IFormFile? file)
    {
        if (file is { Length: > 0 })
        {
            if (file.Length > LargestFile) return Refuse($"The file is larger than {LargestFile >> 20} MB; the command “plumbline list” takes larger ones.");
            FileName = Path.GetFileName(file.FileName);
            var (read, failure) = ListForms.Read(file, HttpContext.RequestAborted);
            if (failure is not null) return Refuse(failure);
            list = read;
        }
        // A form that is too long for the server is cut off before it is read.
        if (!ModelState.IsValid || list is { Length: > LongestList }) return Refuse($"The list is longer than {LongestList:N0} characters; the command “plumbline list” takes longer ones.");
        Kept = register.KeptLists();
        Entered = list ?? "";
        Answers = register.Answer(Entered, Moment.At(time.GetUtcNow()));
        return ListForms.Table(HttpContext, "list", ListTables.Answers, Answers) ?? Answer(Answers);
    }
}

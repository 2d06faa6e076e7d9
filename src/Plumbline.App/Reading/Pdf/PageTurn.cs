namespace Plumbline.App.Reading.Pdf;

/// <summary>
/// Text that runs up, down or upside down on its page is turned upright. The direction is told by where the next word of a line stands;
/// the program that gave the words keeps them in order of reading within a line.
/// </summary>
internal static class PageTurn
{
    private const int LettersOfLongWord = 3;

    internal static PdfPage Upright(PdfPage page)
    {
        int right = 0, left = 0, down = 0, up = 0;
        for (var i = 1; i < page.Words.Count; i++)
        {
            var (before, word) = (page.Words[i - 1], page.Words[i]);
            if (before.Line != word.Line || before.Text.Length + word.Text.Length < LettersOfLongWord) continue;
            double dx = word.MidX - before.MidX, dy = word.MidY - before.MidY;
            if (Math.Abs(dx) >= Math.Abs(dy)) _ = dx > 0 ? right++ : left++;
            else _ = dy > 0 ? down++ : up++;
        }

        var others = Math.Max(left, Math.Max(down, up));
        if (others <= right || others < 3 || IsRightToLeft(page)) return page;
        Func<PdfWord, PdfWord> turn = others == down
            ? w => w with { X0 = w.Y0, Y0 = page.Width - w.X1, X1 = w.Y1, Y1 = page.Width - w.X0 }
            : others == up
                ? w => w with { X0 = page.Height - w.Y1, Y0 = w.X0, X1 = page.Height - w.Y0, Y1 = w.X1 }
                : w => w with { X0 = page.Width - w.X1, Y0 = page.Height - w.Y1, X1 = page.Width - w.X0, Y1 = page.Height - w.Y0 };
        return others == left
            ? page with { Words = page.Words.ConvertAll(w => turn(w)) }
            : page with { Width = page.Height, Height = page.Width, Words = page.Words.ConvertAll(w => turn(w)) };
    }

    private static bool IsRightToLeft(PdfPage page) => page.Words.Count(w => w.Text.Any(c => c is >= '\u0590' and <= '\u08FF')) * 2 > page.Words.Count;
}

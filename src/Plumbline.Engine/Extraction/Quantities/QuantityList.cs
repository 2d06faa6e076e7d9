using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>The numbers of a text: those in digits and those in words, each in order, to be gone through together.</summary>
internal sealed class QuantityList(ChunkedList<Quantity> digits, ChunkedList<Quantity> words)
{
    /// <summary>A way through all of them in order of the text.</summary>
    public Cursor Start() => new(digits, words);

    internal struct Cursor(ChunkedList<Quantity> digits, ChunkedList<Quantity> words)
    {
        private int _digit;
        private int _word;

        /// <summary>The next number; the default at the end.</summary>
        public bool TryNext(out Quantity next)
        {
            if (_digit == digits.Count && _word == words.Count)
            {
                next = default;
                return false;
            }
            var isDigit = _word == words.Count || _digit < digits.Count && digits[_digit].Span <= words[_word].Span;
            next = isDigit ? digits[_digit++] : words[_word++];
            return true;
        }
    }
}

package io.nimbill.usage.reading;

import java.io.IOException;
import java.io.Reader;

/** A small pull reader of JSON that keeps the text of numbers and knows the line. */
final class JsonText {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 16 << 20;
    private static final int END = -1;
    private static final int NONE = -2;

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private int ahead = NONE;
    private long line = 1;

    JsonText(Reader in) {
        this.in = in;
    }

    /** The text is no JSON, or none we take. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final long line;

        Broken(long line, String message) {
            super(message);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    /** Line of the next token. */
    long line() throws IOException {
        peek();
        return line;
    }

    boolean hasMore() throws IOException {
        return peek() != END;
    }

    /** Next character that is no blank, without taking it. */
    int peek() throws IOException {
        int c = character();
        while (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\ufeff') {
            ahead = NONE;
            line += c == '\n' ? 1 : 0;
            c = character();
        }
        return c;
    }

    void expect(char wanted) throws IOException {
        int found = peek();
        if (found != wanted) {
            throw new Broken(
                    line,
                    "expected " + wanted + " and found "
                            + (found == END ? "the end of the text" : ValueCheck.shown(String.valueOf((char) found))));
        }
        ahead = NONE;
    }

    /** Takes the character if it is next. */
    boolean skip(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        ahead = NONE;
        return true;
    }

    String string() throws IOException {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (int c = take(); c != '"'; c = take()) {
            if (c == '\\') {
                text.append(escaped());
            } else {
                text.append((char) c);
            }
            if (text.length() > MAX_TEXT) {
                throw new Broken(line, "a text is longer than 16 million characters");
            }
        }
        return text.toString();
    }

    /** A value as text: strings without quotes, null as null, numbers as written, objects and arrays as JSON. */
    String value() throws IOException {
        int c = peek();
        if (c == '"') {
            return string();
        }
        StringBuilder raw = new StringBuilder();
        raw(raw, 0);
        String text = raw.toString();
        return text.equals("null") ? null : text;
    }

    private void raw(StringBuilder raw, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new Broken(line, "objects lie within each other more than " + MAX_DEPTH + " deep");
        }
        int c = peek();
        if (c == '{' || c == '[') {
            nested(raw, depth, (char) c, c == '{' ? '}' : ']');
        } else if (c == '"') {
            quote(raw, string());
        } else {
            literal(raw);
        }
    }

    private void nested(StringBuilder raw, int depth, char open, char close) throws IOException {
        expect(open);
        raw.append(open);
        boolean more = !skip(close);
        while (more) {
            if (open == '{') {
                quote(raw, string());
                expect(':');
                raw.append(':');
            }
            raw(raw, depth + 1);
            more = skip(',');
            if (more) {
                raw.append(',');
            } else {
                expect(close);
            }
        }
        raw.append(close);
    }

    private void literal(StringBuilder raw) throws IOException {
        int start = raw.length();
        for (int c = character(); isLiteral(c); c = character()) {
            raw.append((char) c);
            ahead = NONE;
        }
        String text = raw.substring(start);
        boolean word = text.equals("true") || text.equals("false") || text.equals("null");
        if (!word && !text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw new Broken(line, ValueCheck.shown(text) + " is no JSON value");
        }
    }

    private static boolean isLiteral(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.';
    }

    private static void quote(StringBuilder raw, String text) {
        raw.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                raw.append('\\').append(c);
            } else if (c < ' ') {
                raw.append(String.format("\\u%04x", (int) c));
            } else {
                raw.append(c);
            }
        }
        raw.append('"');
    }

    private char escaped() throws IOException {
        int c = take();
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Broken(line, "an escape in a text is unknown");
        };
    }

    private char unicode() throws IOException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw new Broken(line, "a unicode escape is no four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private int take() throws IOException {
        int c = character();
        if (c == END) {
            throw new Broken(line, "the text ends within a value");
        }
        line += c == '\n' ? 1 : 0;
        ahead = NONE;
        return c;
    }

    private int character() throws IOException {
        if (ahead == NONE) {
            if (position == limit) {
                limit = in.read(buffer);
                position = 0;
            }
            ahead = limit < 0 ? END : buffer[position++];
            limit = Math.max(limit, 0);
        }
        return ahead;
    }
}
